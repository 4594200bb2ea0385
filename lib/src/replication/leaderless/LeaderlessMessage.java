package replication.leaderless;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import replication.simulation.NodeId;

/** What nodes and clients of a store without a leader say to each other. */
sealed interface LeaderlessMessage {
    /** The scenario to a client. */
    record Does(LeaderlessClient client, Request request) implements LeaderlessMessage {
        @Override
        public String toString() {
            return "asks " + request;
        }
    }

    /** The scenario to a node: compare what you hold with {@code partner}. */
    record RunExchange(NodeId partner) implements LeaderlessMessage {
        @Override
        public String toString() {
            return "compares with " + partner;
        }
    }

    /**
     * Client to coordinator.
     *
     * @param number counts what this client asks, from 1
     * @param seen the version vector of a write, for stores that keep siblings
     */
    record Ask(long number, Request request, Map<NodeId, Long> seen) implements LeaderlessMessage {
        @Override
        public String toString() {
            return request.toString();
        }
    }

    /** Coordinator to client, at the end of a call. */
    sealed interface Told extends LeaderlessMessage {
        long number();
    }

    /** Your write is done. */
    record Written(long number) implements Told {
        @Override
        public String toString() {
            return "ok";
        }
    }

    /** Too few have answered in time. A write may take effect or not; nobody can say. */
    record NobodyKnows(long number) implements Told {
        @Override
        public String toString() {
            return "unknown";
        }
    }

    /**
     * Your read is done.
     *
     * @param seen the version vector of somebody who has read this
     */
    record Found(long number, String key, Optional<String> value, Map<NodeId, Long> seen) implements Told {
        @Override
        public String toString() {
            return value.map(text -> key + "=" + text).orElse("no " + key);
        }
    }

    /** Coordinator to home: what do you hold? */
    record Fetch(CallId call, String key) implements LeaderlessMessage {
        @Override
        public String toString() {
            return key + "?";
        }
    }

    /** Home to coordinator: this, or that I have never heard of the key. */
    record Fetched(CallId call, String key, Optional<Held> held) implements LeaderlessMessage {
        @Override
        public String toString() {
            return held.map(found -> key + "=" + found).orElse("no " + key);
        }
    }

    /** Coordinator to home: keep this, if it is newer. */
    record Store(CallId call, String key, Held held) implements LeaderlessMessage {
        @Override
        public String toString() {
            return key + "=" + held;
        }
    }

    /** Home to coordinator: I hold that, or something newer. */
    record Stored(CallId call) implements LeaderlessMessage {
        @Override
        public String toString() {
            return "stored";
        }
    }

    /** Coordinator to a node that stands in: keep this for a home that is silent. */
    record KeepHint(CallId call, MissedWrite missed) implements LeaderlessMessage {
        @Override
        public String toString() {
            return missed.toString();
        }
    }

    /** Whoever stands in to the coordinator: I keep it. */
    record HintKept(CallId call, NodeId home) implements LeaderlessMessage {
        @Override
        public String toString() {
            return "hint kept";
        }
    }

    /** Are you there? */
    record Knock() implements LeaderlessMessage {
        @Override
        public String toString() {
            return "there?";
        }
    }

    /** I am. */
    record Here() implements LeaderlessMessage {
        @Override
        public String toString() {
            return "here";
        }
    }

    /** Whoever keeps a hint to the home that it is for. */
    record HandOver(MissedWrite missed) implements LeaderlessMessage {
        @Override
        public String toString() {
            return "hint " + missed.key() + "=" + missed.held();
        }
    }

    /** The home: I have what that hint was about. */
    record HandedOver(MissedWrite missed) implements LeaderlessMessage {
        @Override
        public String toString() {
            return "hint confirmed";
        }
    }

    /** A step of anti-entropy: whoever began it to the other, some hashes of its tree. */
    record Hashes(Map<HashTree.Place, Long> hashes) implements LeaderlessMessage {
        @Override
        public String toString() {
            return hashes.size() == 1 ? "1 hash" : hashes.size() + " hashes";
        }
    }

    /** The answer: where mine are different. */
    record Differing(Set<HashTree.Place> places) implements LeaderlessMessage {
        @Override
        public String toString() {
            return places.size() + (places.size() == 1 ? " differs" : " differ");
        }
    }

    /** The answer at the leaves: what I hold there. */
    record Summaries(Set<Integer> leaves, Map<String, Summary> versions) implements LeaderlessMessage {
        @Override
        public String toString() {
            return versions.size() == 1 ? "1 version" : versions.size() + " versions";
        }
    }

    /** I lack these, or have them older. */
    record Want(Set<String> keys) implements LeaderlessMessage {
        @Override
        public String toString() {
            return "want " + String.join(" ", keys);
        }
    }

    /** You lack these, or have them older. */
    record Bring(Map<String, Held> held) implements LeaderlessMessage {
        @Override
        public String toString() {
            return "brings " + String.join(" ", held.keySet());
        }
    }
}
