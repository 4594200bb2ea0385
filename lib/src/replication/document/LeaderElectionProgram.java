package replication.document;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Exercise 3 of the unit's document, {@code leader_election.py}, line by line. Its flaws are lessons of the chapter on
 * elections; the repaired system is {@code replication.election}.
 */
public final class LeaderElectionProgram {
    private LeaderElectionProgram() {}

    /** {@code Node}. Times are in ms instead of seconds. */
    public static final class Node {
        private final String nodeId;
        private boolean isLeader;
        private long lastHeartbeat;
        private int term;

        public Node(String nodeId) {
            this(nodeId, 0);
        }

        public Node(String nodeId, int term) {
            this.nodeId = nodeId;
            this.term = term;
        }

        public String nodeId() {
            return nodeId;
        }

        public boolean isLeader() {
            return isLeader;
        }

        public int term() {
            return term;
        }
    }

    /** {@code LeaderElection}. */
    public static final class LeaderElection {
        public static final long HEARTBEAT_TIMEOUT = 1_000;
        public static final long ELECTION_TIMEOUT = 2_000;

        private final List<Node> nodes;
        private final LongSupplier time;
        private final Random random;
        private final Consumer<String> print;
        private Optional<String> currentLeader = Optional.empty();

        /**
         * @param time stands for {@code time.time()}; in ms
         * @param random stands for the module {@code random}
         */
        public LeaderElection(List<Node> nodes, LongSupplier time, Random random, Consumer<String> print) {
            this.nodes = List.copyOf(nodes);
            this.time = time;
            this.random = random;
            this.print = print;
        }

        /** Starts an election. */
        public boolean startElection(String candidateId) {
            Node candidate = getNode(candidateId);
            candidate.term += 1;

            int votes = 1; // votes for itself

            for (Node node : nodes) {
                if (!node.nodeId.equals(candidateId)) {
                    // Asks for a vote.
                    if (requestVote(node, candidate.term)) {
                        votes += 1;
                    }
                }
            }

            // Has a majority.
            if (votes > nodes.size() / 2) {
                candidate.isLeader = true;
                currentLeader = Optional.of(candidateId);
                print.accept(candidateId + " became leader (term " + candidate.term + ")");
                return true;
            }

            return false;
        }

        /** Asks for a vote; {@code _request_vote}. */
        public boolean requestVote(Node node, int term) {
            if (term > node.term) {
                node.term = term;
                return true;
            }
            return false;
        }

        private Node getNode(String nodeId) {
            for (Node node : nodes) {
                if (node.nodeId.equals(nodeId)) {
                    return node;
                }
            }
            throw new IllegalArgumentException("Node not found: " + nodeId);
        }

        /** Detects the failure of the leader. */
        public void detectLeaderFailure() {
            if (currentLeader.isPresent()) {
                Node leader = getNode(currentLeader.get());
                if (time.getAsLong() - leader.lastHeartbeat > HEARTBEAT_TIMEOUT) {
                    print.accept("Leader " + currentLeader.get() + " failed!");
                    leader.isLeader = false;
                    currentLeader = Optional.empty();

                    // Elects a new leader.
                    List<Node> candidates =
                            nodes.stream().filter(node -> !node.isLeader).toList();
                    if (!candidates.isEmpty()) {
                        Node newCandidate = candidates.get(random.nextInt(candidates.size()));
                        startElection(newCandidate.nodeId);
                    }
                }
            }
        }

        public Optional<String> currentLeader() {
            return currentLeader;
        }

        public List<Node> nodes() {
            return nodes;
        }
    }

    /**
     * {@code demo_election}.
     *
     * @param time stands for {@code time.time()}; in ms
     * @param sleep stands for {@code time.sleep}; gets ms
     * @param random stands for the module {@code random}
     * @param print gets each line that it prints
     * @return the election as it is at the end
     */
    public static LeaderElection demoElection(
            LongSupplier time, LongConsumer sleep, Random random, Consumer<String> print) {
        List<Node> nodes = List.of(new Node("node1"), new Node("node2"), new Node("node3"));
        LeaderElection election = new LeaderElection(nodes, time, random, print);

        // Elects the first leader.
        election.startElection("node1");

        // Simulates a failure of the leader.
        sleep.accept(1_500);
        election.detectLeaderFailure();
        return election;
    }
}
