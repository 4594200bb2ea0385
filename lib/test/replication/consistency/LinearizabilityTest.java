package replication.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import replication.consistency.Linearizability.Linearizable;
import replication.consistency.Linearizability.NotLinearizable;
import replication.consistency.Linearizability.Undecided;

/** The checker agrees with the definition: some order of all effects explains every answer. */
class LinearizabilityTest {
    @Test
    void newThenOldIsNotLinearizable() {
        History.Recorder recorder = new History.Recorder();
        recorder.invoked(0, "x", new Action.Write("1"));
        recorder.invoked(1, "x", new Action.Read(Optional.empty()));
        recorder.ok(1, new Action.Read(Optional.of("1")));
        recorder.invoked(2, "x", new Action.Read(Optional.empty()));
        recorder.ok(2, new Action.Read(Optional.empty()));
        recorder.ok(0, new Action.Write("1"));
        NotLinearizable verdict = assertInstanceOf(NotLinearizable.class, Linearizability.check(recorder.history()));
        assertEquals("process 2: read nothing of x", verdict.stuck().toString());
        assertEquals(2, verdict.prefix().size(), "the write and the first read");
        assertEquals(
                "process 2 read nothing from x fits nowhere: after all that was answered before, x could only hold 1.",
                verdict.toString());
    }

    @Test
    void agreesWithTheDefinitionOnThousandsOfSmallHistories() {
        int[] count = new int[2];
        for (int seed = 0; seed < 20_000; seed++) {
            History history = RegisterHistories.random(new Random(seed));
            boolean expected = RegisterDefinition.explains(history.operations(), new ArrayList<>(), Optional.empty());
            Linearizability.Verdict verdict = Linearizability.check(history);
            assertEquals(expected, verdict instanceof Linearizable, "seed " + seed + ": " + history.operations());
            count[expected ? 1 : 0]++;
            if (verdict instanceof Linearizable linearizable) {
                RegisterDefinition.assertExplains(linearizable.orders(), history);
            }
        }
        assertTrue(count[0] > 2_000 && count[1] > 2_000, "both verdicts occur: " + count[0] + " and " + count[1]);
    }

    @Test
    void aRegisterThatCannotBeDecidedHidesNoContradictionOfAnother() {
        History.Recorder recorder = new History.Recorder();
        for (int process = 0; process < 65; process++) {
            recorder.invoked(process, "a", new Action.Read(Optional.empty()));
        }
        for (int process = 0; process < 65; process++) {
            recorder.ok(process, new Action.Read(Optional.empty()));
        }
        Undecided undecided = assertInstanceOf(Undecided.class, Linearizability.check(recorder.history()));
        assertEquals("more than 64 operations on one register were under way at once", undecided.reason());
        recorder.invoked(0, "b", new Action.Read(Optional.empty()));
        recorder.ok(0, new Action.Read(Optional.of("1")));
        assertInstanceOf(NotLinearizable.class, Linearizability.check(recorder.history()));
    }

    @Test
    void aSearchThatIsStoppedNeverGivesAWrongVerdict() {
        int undecided = 0;
        for (int seed = 0; seed < 300; seed++) {
            History history = RegisterHistories.random(new Random(seed));
            Class<?> right = Linearizability.check(history).getClass();
            for (int most = 0; most < 30; most++) {
                AtomicInteger left = new AtomicInteger(most);
                Linearizability.Verdict verdict = Linearizability.check(history, () -> left.getAndDecrement() <= 0);
                assertTrue(
                        verdict instanceof Undecided || verdict.getClass() == right, "seed " + seed + ": " + verdict);
                undecided += verdict instanceof Undecided ? 1 : 0;
            }
        }
        assertTrue(undecided > 1_000 && undecided < 8_000, undecided + " of 9,000 undecided");
    }

    /** Counted in steps of the search, since time depends on the machine. */
    @Test
    void manyUnknownOutcomesAreNoTrouble() {
        for (double unknown : new double[] {0.05, 0.2, 0.4}) {
            for (int seed = 0; seed < 8; seed++) {
                History right = RegisterHistories.ofOneCopy(150, unknown, new Random(seed));
                AtomicInteger steps = new AtomicInteger();
                Linearizable linearizable = assertInstanceOf(
                        Linearizable.class, Linearizability.check(right, () -> steps.incrementAndGet() > 20_000));
                RegisterDefinition.assertExplains(linearizable.orders(), right);
                assertInstanceOf(
                        NotLinearizable.class,
                        Linearizability.check(
                                RegisterHistories.withOddRead(right), () -> steps.incrementAndGet() > 400_000));
            }
        }
    }
}
