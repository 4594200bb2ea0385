package replication.election;

/**
 * A voter's decision.
 *
 * @param kept what the node saves before its answer leaves; the answer carries the term of it
 * @param granted whether the candidate gets the vote
 */
public record Vote(Ballot kept, boolean granted) {}
