package replication.election;

/** What a node of the cluster takes itself for. */
public enum Role {
    FOLLOWER,
    CANDIDATE,
    LEADER
}
