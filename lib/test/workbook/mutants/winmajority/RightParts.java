package workbook.mutants.winmajority;

import java.util.List;
import java.util.stream.Stream;
import replication.election.VoteReply;
import replication.simulation.NodeId;

/** The parts of a right answer that wrong ones keep. */
final class RightParts {
    private RightParts() {}

    static boolean higherTerm(long term, List<VoteReply> replies) {
        return replies.stream().anyMatch(reply -> reply.term() > term);
    }

    static long voters(long term, NodeId self, List<VoteReply> replies) {
        return Stream.concat(
                        Stream.of(self),
                        replies.stream()
                                .filter(reply -> reply.granted() && reply.term() == term)
                                .map(VoteReply::voter))
                .distinct()
                .count();
    }
}
