package replication.singleleader;

/** How many followers have to hold a write before its client is told "ok". */
public sealed interface Durability {
    /** An acknowledged write may be lost with its leader. */
    Durability ASYNC = new Asynchronous();

    /** One follower is enough. */
    Durability SEMI_SYNC = new SemiSynchronous(1);

    /** A follower that is down holds up every write. */
    Durability SYNC = new Synchronous();

    /** None: the leader answers at once and ships the entry meanwhile. */
    record Asynchronous() implements Durability {
        @Override
        public String toString() {
            return "asynchronous";
        }
    }

    /**
     * Any {@code followers} of them.
     *
     * @param followers at least 1
     */
    record SemiSynchronous(int followers) implements Durability {
        public SemiSynchronous {
            if (followers < 1) {
                throw new IllegalArgumentException(
                        "Semi-synchronous waits for at least 1 follower, not " + followers + ".");
            }
        }

        @Override
        public String toString() {
            return "semi-synchronous (" + followers + ")";
        }
    }

    /** All followers of the cluster, also those that are down. */
    record Synchronous() implements Durability {
        @Override
        public String toString() {
            return "synchronous";
        }
    }
}
