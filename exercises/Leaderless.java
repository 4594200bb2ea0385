///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS ../lib/Lib.java
// The tasks at length, and what they are for: notebooks/04-leaderless.ipynb

import static java.time.Duration.ofMillis;
import static replication.leaderless.LeaderlessCluster.*;
import static replication.simulation.Fault.*;

import java.util.*;
import java.util.stream.*;
import replication.leaderless.*;
import replication.simulation.*;
import workbook.exercise.NotStarted;
import workbook.grade.Script;

// quorum, 2 points.
// A key has n homes; a write is done at w of them, a read asks r. Must a read meet the last write,
// must two writes meet, and how many homes may be down?
class MyQuorum implements QuorumRule {
    @Override
    public boolean readsSeeWrites(int n, int w, int r) {
        throw new NotStarted(); // ours has 1 line
    }

    @Override
    public boolean writesOverlap(int n, int w) {
        throw new NotStarted(); // ours has 1 line
    }

    @Override
    public int writeFailures(int n, int w) {
        throw new NotStarted(); // ours has 1 line
    }

    @Override
    public int readFailures(int n, int r) {
        throw new NotStarted(); // ours has 1 line
    }
}

// quorum-read, 2 points.
// Wait for r different nodes, then answer with the newest version among all replies.
// Reply: node(), versioned(), empty if it has no such key; Versioned: value(), empty in a tombstone, and version().
// Optional.empty() says: go on waiting. new Answer(Optional.empty()) says: there is no such key.
class MyQuorumRead implements QuorumRead {
    @Override
    public Optional<Answer> read(int r, List<Reply> replies) {
        throw new NotStarted(); // ours has 8 lines
    }
}

// read-repair, 3 points.
// repairs: for each node that lacks the newest version, that version as it is; for the others nothing.
// A tombstone is a version like any other. Leave replies as it is.
// store: a home keeps the newer of what it has and what comes in.
class MyReadRepair implements ReadRepair {
    @Override
    public Map<NodeId, Versioned> repairs(Map<NodeId, Optional<Versioned>> replies) {
        throw new NotStarted(); // ours has 9 lines
    }

    @Override
    public Versioned store(Optional<Versioned> mine, Versioned incoming) {
        throw new NotStarted(); // ours has 1 line
    }
}

// hinted-handoff, 2 points.
// Keep what a silent home missed until the home has confirmed that very hint; it may be sent many times.
// Keep every hint, also the older of two for one key.
// Hint: node(), key(), versioned(). A hint does not count towards w.
class MyHints implements HintedHandoff {
    private final Map<NodeId, Set<Hint>> waiting = new HashMap<>();

    @Override
    public void onUnreachable(NodeId node, String key, Versioned versioned) {
        throw new NotStarted(); // ours has 1 line
    }

    @Override
    public List<Hint> onReachable(NodeId node) {
        throw new NotStarted(); // ours has 1 line
    }

    @Override
    public void onDelivered(Hint hint) {
        throw new NotStarted(); // ours has 1 line
    }

    @Override
    public boolean accepted(int homeConfirmations, int hinted, int w) {
        throw new NotStarted(); // ours has 1 line
    }
}

// anti-entropy, 3 points.
// Two homes compare versions, key by key: send what is newer or only here, ask for what is newer or only there.
// Version.NONE is lower than all others. Return new Exchange(send, ask), two sets of keys; leave both maps as they are.
class MyAntiEntropy implements AntiEntropy {
    @Override
    public Exchange plan(Map<String, Version> mine, Map<String, Version> theirs) {
        throw new NotStarted(); // ours has 14 lines
    }
}

class Leaderless {
    /** A home is down while alice writes; what brings it up to date, and what bob reads. Then the tasks. */
    public static void main(String... args) {
        LeaderlessClient alice = LeaderlessClient.named("alice");
        LeaderlessClient bob = LeaderlessClient.named("bob");
        try {
            LeaderlessRun run = leaderless(A, B, C, D)
                    .quorums(MyQuorum::new)
                    .quorumRead(MyQuorumRead::new)
                    .readRepair(MyReadRepair::new)
                    .repairInBackground()
                    .hintedHandoff(MyHints::new)
                    .antiEntropy(MyAntiEntropy::new)
                    .at(ofMillis(0), alice.writes("x", "1"))
                    .at(ofMillis(100), crash(C))
                    .at(ofMillis(200), alice.writes("x", "2"))
                    .at(ofMillis(400), restart(C))
                    .at(ofMillis(600), bob.reads("x").from(B, C))
                    .at(ofMillis(700), exchange(A, C))
                    .run();
            System.out.println(
                    "c is down from 100 to 400 ms, alice writes x=2 at 200 ms. Bob asks b and c at 600 ms: x is "
                            + run.readsOf(bob).get(0).orElse("nothing") + ". Hints that waited at 300 ms: "
                            + run.hintsWaitingAt(ofMillis(300)) + ", at the end: " + run.hintsWaitingAt(ofMillis(2_000))
                            + ". All homes agree: " + (run.converged() ? "yes" : "no") + ".");
        } catch (NotStarted e) {
            System.out.println("c is down while alice writes, and one of your classes is not written yet.");
        }
        Script.check("leaderless", args);
    }
}
