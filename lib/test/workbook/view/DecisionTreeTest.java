package workbook.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import replication.strategy.Choice;
import replication.strategy.Merge;
import replication.strategy.Question;
import replication.strategy.QuestionsInOrder;
import workbook.exercise.NotStarted;

/** The tree is made by asking, so it shows what whoever is asked would choose. */
class DecisionTreeTest {
    @Test
    void ourQuestionsLeadToOneStrategyEach() {
        Picture picture = Pictures.decisionTree(new QuestionsInOrder());
        SvgRules.assertKept(picture);
        assertEquals("""
            Which strategy? One question after the other
              Can everything be computed again? yes: no copies
              Must two writes never be merged? yes: single leader
              Done within less than a round trip, or offline? yes: multi-leader
              Must writes never pause for an election? yes: leaderless
              otherwise: single leader
            Where there is a single leader:
              Must no acknowledged write be lost? yes: semi-synchronous (1); no: asynchronous
              Must people see their own writes everywhere? yes: session reads; no: read at any node
            """, picture.text().substring(0, picture.text().indexOf("Asked for")));
    }

    @Test
    void anotherMindIsAnotherTree() {
        String text = Pictures.decisionTree(required -> Question.NEVER_MERGED.isYes(required)
                        ? Choice.none()
                        : Choice.leaderless(required.ownWrites() ? Merge.LAST_WINS : Merge.KEEP_BOTH))
                .text();
        assertTrue(text.contains("Can everything be computed again? yes: leaderless or no copies"), text);
        assertTrue(text.contains("otherwise: leaderless"), text);
        assertTrue(text.contains("Must no acknowledged write be lost? yes: never reached"), text);
    }

    @Test
    void whoHasNotWrittenAnythingIsToldSo() {
        assertThrows(
                NotStarted.class,
                () -> Pictures.decisionTree(required -> {
                    throw new NotStarted();
                }));
    }
}
