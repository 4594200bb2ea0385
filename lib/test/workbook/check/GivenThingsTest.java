package workbook.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import replication.exploration.Seeds;
import replication.simulation.NodeId;
import replication.singleleader.AcknowledgementRule;
import replication.singleleader.CountedConfirmations;
import replication.singleleader.Durability;
import replication.singleleader.Position;

/** What an answer does to the things that a check hands it, the next answer in the same JVM does not find. */
class GivenThingsTest {
    /** Crosses off whoever has confirmed. */
    static final class CrossesOff implements AcknowledgementRule {
        @Override
        public Answer decide(
                Durability durability,
                Position entry,
                Set<NodeId> followers,
                List<Confirmation> received,
                boolean timedOut) {
            received.forEach(confirmation -> followers.remove(confirmation.follower()));
            return followers.isEmpty() ? Answer.OK : Answer.WAIT;
        }
    }

    @Test
    void anAnswerThatCrossesOffFollowersSpoilsNothingForTheNextOne() {
        notPassed(CrossesOff.class);
        assertEquals(List.of(), notPassed(CountedConfirmations.class));
    }

    private static List<String> notPassed(Class<?> answer) {
        List<String> rows = new ArrayList<>();
        CheckRun.run(AcknowledgeCheck.class, answer, Seeds.USUAL, Optional.empty(), new CheckRun.Listener() {
            @Override
            public void started(String method) {}

            @Override
            public void finished(String method, TestExecutionResult result) {
                if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                    rows.add(method);
                }
            }
        });
        return rows;
    }
}
