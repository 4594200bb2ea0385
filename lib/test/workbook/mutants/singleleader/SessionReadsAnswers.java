package workbook.mutants.singleleader;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import replication.simulation.NodeId;
import replication.singleleader.Session;
import workbook.mutants.Right;
import workbook.mutants.Wrong;

/** Planted answers to session-reads. */
final class SessionReadsAnswers {
    private SessionReadsAnswers() {}

    static NodeId freshEnough(Map<NodeId, Long> followers, long newest, NodeId leader) {
        return new TreeMap<>(followers)
                .entrySet().stream()
                        .filter(follower -> follower.getValue() >= newest)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(leader);
    }

    @Wrong(
            task = "session-reads",
            row = "neverGoesBack",
            says = "The client read at #2",
            because = "remembers writes only, so another follower shows an older state than the last read")
    static final class RemembersWritesOnly implements Session {
        private long written;

        @Override
        public void afterWrite(long sequence) {
            written = Math.max(written, sequence);
        }

        @Override
        public void afterRead(long sequence) {}

        @Override
        public NodeId choose(Map<NodeId, Long> followers, NodeId leader) {
            return freshEnough(followers, written, leader);
        }
    }

    @Wrong(
            task = "session-reads",
            row = "timeNeverGoesBackwards",
            says = "time went back",
            because = "remembers writes only: in the cluster a client sees an older state than before")
    static final class RemembersWritesOnlyInTheCluster implements Session {
        private final Session session = new RemembersWritesOnly();

        @Override
        public void afterWrite(long sequence) {
            session.afterWrite(sequence);
        }

        @Override
        public void afterRead(long sequence) {
            session.afterRead(sequence);
        }

        @Override
        public NodeId choose(Map<NodeId, Long> followers, NodeId leader) {
            return session.choose(followers, leader);
        }
    }

    @Wrong(
            task = "session-reads",
            row = "seesItsOwnWrites",
            says = "the choice should be follower1; it is follower2",
            because = "sticks to a replica that was fresh once, and misses its own write there")
    static final class SticksToAReplica implements Session {
        private long newest;
        private NodeId mine;

        @Override
        public void afterWrite(long sequence) {
            newest = Math.max(newest, sequence);
        }

        @Override
        public void afterRead(long sequence) {
            newest = Math.max(newest, sequence);
        }

        @Override
        public NodeId choose(Map<NodeId, Long> followers, NodeId leader) {
            if (mine == null || !followers.containsKey(mine)) {
                mine = freshEnough(followers, newest, leader);
            }
            return mine;
        }
    }

    @Wrong(
            task = "session-reads",
            row = "seesItsOwnWriteInEveryOrder",
            says = "whose log ended at #0; that write stands at #1",
            because = "asks any follower: one order brings the read there before the entry")
    static final class AsksAnyFollower implements Session {
        @Override
        public void afterWrite(long sequence) {}

        @Override
        public void afterRead(long sequence) {}

        @Override
        public NodeId choose(Map<NodeId, Long> followers, NodeId leader) {
            return freshEnough(followers, 0, leader);
        }
    }

    @Wrong(
            task = "session-reads",
            row = "asksAFollowerWhereItCan",
            says = "it is the leader",
            because = "always asks the leader: right, but then the followers are there for nothing")
    static final class AlwaysTheLeader implements Session {
        @Override
        public void afterWrite(long sequence) {}

        @Override
        public void afterRead(long sequence) {}

        @Override
        public NodeId choose(Map<NodeId, Long> followers, NodeId leader) {
            return leader;
        }
    }

    @Wrong(
            task = "session-reads",
            row = "neverGoesBack",
            says = "the choice should be leader; it is follower1",
            because = "remembers the last number instead of the greatest")
    static final class RemembersTheLastNumber implements Session {
        private long last;

        @Override
        public void afterWrite(long sequence) {
            last = sequence;
        }

        @Override
        public void afterRead(long sequence) {
            last = sequence;
        }

        @Override
        public NodeId choose(Map<NodeId, Long> followers, NodeId leader) {
            return freshEnough(followers, last, leader);
        }
    }

    @Wrong(
            task = "session-reads",
            row = "timeNeverGoesBackwards",
            says = "its own write is not there",
            because = "takes the follower that is furthest, whether or not that is far enough")
    static final class TakesTheFurthest implements Session {
        @Override
        public void afterWrite(long sequence) {}

        @Override
        public void afterRead(long sequence) {}

        @Override
        public NodeId choose(Map<NodeId, Long> followers, NodeId leader) {
            return followers.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(leader);
        }
    }

    @Wrong(
            task = "session-reads",
            row = "timeNeverGoesBackwards",
            says = "whose log ended at",
            because = "thinks that a follower never falls behind what it said once: one that lost its memory does",
            onlyThere = true)
    static final class RemembersHowFarFollowersWere implements Session {
        private final Map<NodeId, Long> reached = new TreeMap<>();
        private long newest;

        @Override
        public void afterWrite(long sequence) {
            newest = Math.max(newest, sequence);
        }

        @Override
        public void afterRead(long sequence) {
            newest = Math.max(newest, sequence);
        }

        @Override
        public NodeId choose(Map<NodeId, Long> followers, NodeId leader) {
            followers.forEach((node, sequence) -> reached.merge(node, sequence, Math::max));
            Map<NodeId, Long> known = new TreeMap<>(reached);
            known.keySet().retainAll(followers.keySet());
            return freshEnough(known, newest, leader);
        }
    }

    @Right(
            task = "session-reads",
            how = "keeps two numbers and takes the follower that is furthest behind, yet far enough")
    static final class SparesTheFreshest implements Session {
        private long written;
        private long seen;

        @Override
        public void afterWrite(long sequence) {
            written = Math.max(written, sequence);
        }

        @Override
        public void afterRead(long sequence) {
            seen = Math.max(seen, sequence);
        }

        @Override
        public NodeId choose(Map<NodeId, Long> followers, NodeId leader) {
            return followers.entrySet().stream()
                    .filter(follower -> follower.getValue() >= written && follower.getValue() >= seen)
                    .min(Comparator.comparing(Map.Entry<NodeId, Long>::getValue))
                    .map(Map.Entry::getKey)
                    .orElse(leader);
        }
    }
}
