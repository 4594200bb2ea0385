package workbook.check;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.fail;
import static replication.leaderless.LeaderlessCluster.A;
import static replication.leaderless.LeaderlessCluster.B;
import static replication.leaderless.LeaderlessCluster.C;
import static replication.leaderless.LeaderlessCluster.leaderless;
import static workbook.check.Homes.ALICE;
import static workbook.check.Homes.BOB;
import static workbook.check.Homes.deleted;
import static workbook.check.Homes.written;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import replication.exploration.Bounds;
import replication.exploration.Exploration;
import replication.exploration.Search;
import replication.leaderless.Answer;
import replication.leaderless.LeaderlessCluster;
import replication.leaderless.QuorumRead;
import replication.leaderless.Reply;
import replication.leaderless.Version;
import replication.leaderless.Versioned;
import replication.simulation.NodeId;

/** Whether a reader waits for enough nodes, and then answers with the newest version of all. */
@TaskCheck(id = "quorum-read", answer = QuorumRead.class, minutes = 8)
public final class QuorumReadCheck implements ExploredInEveryOrder<QuorumRead> {
    private static final Versioned OLD = written("old", 1);
    private static final Versioned NEW = written("new", 2);

    @Test
    @Points(value = 0.5, row = 1)
    void waitsForDifferentNodes(QuorumRead reader, Says says) {
        waits(1, List.of(), reader, says);
        waits(2, List.of(has(A, NEW)), reader, says);
        waits(2, List.of(has(A, NEW), has(A, NEW)), reader, says);
        waits(3, List.of(has(A, OLD), has(B, NEW), has(A, NEW), has(B, NEW)), reader, says);
        answers(Optional.of("new"), 1, List.of(has(A, NEW)), reader, says);
        answers(Optional.of("new"), 2, List.of(has(A, NEW), has(A, NEW), has(B, OLD)), reader, says);
    }

    @Test
    @Points(value = 0.5, row = 2)
    void takesTheNewestOfAll(QuorumRead reader, Says says) {
        answers(Optional.of("new"), 2, List.of(has(A, OLD), has(B, NEW)), reader, says);
        answers(Optional.of("new"), 2, List.of(has(A, NEW), has(B, OLD)), reader, says);
        answers(Optional.of("new"), 3, List.of(has(A, OLD), has(B, NEW), has(C, OLD)), reader, says);
        answers(Optional.of("new"), 2, List.of(has(A, OLD), has(B, OLD), has(C, NEW)), reader, says);
        answers(Optional.of("new"), 2, List.of(has(A, OLD), has(A, NEW), has(B, OLD)), reader, says);
        answers(Optional.of("new"), 2, List.of(has(A, NEW), has(A, OLD), has(B, OLD)), reader, says);
        answers(Optional.of("12th"), 2, List.of(has(A, written("9th", 9)), has(B, written("12th", 12))), reader, says);
        Versioned bobs = new Versioned("bob's", new Version(2, BOB.id()));
        answers(Optional.of("bob's"), 2, List.of(has(A, bobs), has(B, NEW)), reader, says);
        answers(Optional.of("bob's"), 2, List.of(has(A, NEW), has(B, bobs)), reader, says);
    }

    @Test
    @Points(value = 0.5, row = 3)
    void nothingIsAnAnswer(QuorumRead reader, Says says) {
        // Who does not count an absent node fails here, who waits for a version in the next line: two messages.
        answers(Optional.of("old"), 2, List.of(nothing(A), has(B, OLD)), reader, says);
        answers(Optional.empty(), 2, List.of(nothing(A), nothing(B)), reader, says);
        waits(2, List.of(nothing(A), nothing(A)), reader, says);
        answers(Optional.of("old"), 2, List.of(has(A, OLD), nothing(B)), reader, says);
        answers(Optional.empty(), 2, List.of(has(A, NEW), has(B, deleted(3))), reader, says);
        answers(Optional.of("new"), 2, List.of(has(A, deleted(1)), has(B, NEW)), reader, says);
    }

    @Test
    @Points(value = 0.3, row = 4)
    void seesWhatIsDoneInManyRuns(Supplier<QuorumRead> newReader, Says says, Search search) {
        search.runs(300, exploration(newReader, says)).orThrow();
    }

    @Test
    @Points(value = 0.2, row = 5)
    void seesWhatIsDoneInEveryOrder(Supplier<QuorumRead> newReader, Says says, Search search) {
        search.all(Bounds.NONE.duplicates(1), inEveryOrder(newReader, says)).orThrow();
    }

    @Override
    public String searchingRow() {
        return "seesWhatIsDoneInManyRuns";
    }

    @Override
    public Exploration<?, ?> exploration(Supplier<QuorumRead> newReader, Says says) {
        return exploration("quorum-read", QuorumReadCheck::writtenAndRead, newReader, says);
    }

    @Override
    public String completeRow() {
        return "seesWhatIsDoneInEveryOrder";
    }

    /** Nobody gives up, so that a read ends only when the reader has an answer. */
    @Override
    public Exploration<?, ?> inEveryOrder(Supplier<QuorumRead> newReader, Says says) {
        return exploration(
                "quorum-read one write",
                seed -> leaderless(A, B, C)
                        .patient()
                        .seed(seed)
                        .at(ofMillis(0), ALICE.writes("x", "1"))
                        .at(ofMillis(0), BOB.reads("x").from(B, C)),
                newReader,
                says);
    }

    private static Exploration<?, ?> exploration(
            String name, LongFunction<LeaderlessCluster> scenario, Supplier<QuorumRead> newReader, Says says) {
        return Exploration.of(
                name,
                scenario,
                cluster -> cluster.quorumRead(newReader),
                Homes.readsSeeWhatIsDone(says),
                Homes.readsAreAnswered(says));
    }

    /** Messages come twice, c is far from alice, and bob reads as soon as her write may be done; y is never written. */
    private static LeaderlessCluster writtenAndRead(long seed) {
        LeaderlessCluster cluster = leaderless(A, B, C)
                .seed(seed)
                .delay(ofMillis(1), ofMillis(20))
                .delay(ALICE.id(), C, ofMillis(60), ofMillis(90))
                .duplicates(0.3)
                .at(ofMillis(0), BOB.reads("y"));
        for (int number = 1; number <= 4; number++) {
            int time = 100 * number;
            cluster = cluster.at(ofMillis(time), ALICE.writes("x", "v" + number))
                    .at(ofMillis(time + 40), BOB.reads("x"))
                    .at(ofMillis(time + 60), BOB.reads("x"));
        }
        return cluster;
    }

    private static Reply has(NodeId node, Versioned versioned) {
        return new Reply(node, Optional.of(versioned));
    }

    private static Reply nothing(NodeId node) {
        return new Reply(node, Optional.empty());
    }

    private static void waits(int r, List<Reply> replies, QuorumRead reader, Says says) {
        reader.read(r, replies).ifPresent(answer -> fail(says.that("early", replies, r, text(answer))));
    }

    private static void answers(Optional<String> right, int r, List<Reply> replies, QuorumRead reader, Says says) {
        Answer expected = new Answer(right);
        Optional<Answer> answer = reader.read(r, replies);
        if (answer.isEmpty()) {
            fail(says.that("late", replies, r, code(expected)));
        }
        if (!answer.get().equals(expected)) {
            fail(says.that("wrong", replies, r, text(expected), text(answer.get())));
        }
    }

    private static String text(Answer answer) {
        return answer.value().orElse("nothing");
    }

    /** As a learner has to return it: there are two kinds of empty. */
    private static String code(Answer answer) {
        String value =
                answer.value().map(text -> "Optional.of(\"" + text + "\")").orElse("Optional.empty()");
        return "Optional.of(new Answer(" + value + "))";
    }
}
