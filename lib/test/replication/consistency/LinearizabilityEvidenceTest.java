package replication.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import replication.consistency.Linearizability.NotLinearizable;
import replication.consistency.Operation.Outcome;

/** What is said about a history that is not linearizable is true, and says what a reader needs. */
class LinearizabilityEvidenceTest {
    @Test
    void itIsSaidWhatIsOddAboutAValue() {
        History.Recorder recorder = new History.Recorder();
        recorder.invoked(0, "x", new Action.Write("1"));
        recorder.failed(0);
        recorder.invoked(1, "x", new Action.Write("2"));
        recorder.unknown(1);
        recorder.invoked(2, "x", new Action.Read(Optional.empty()));
        recorder.ok(2, new Action.Read(Optional.of("1")));
        assertEquals(
                "process 2 read 1 from x fits nowhere: after all that was answered before, x could only hold 2 or"
                        + " nothing; process 0 wrote 1 to x (failed), so nobody may see it.",
                Linearizability.check(recorder.history()).toString());
        recorder.invoked(2, "x", new Action.CompareAndSet(Optional.of("9"), "3", true));
        recorder.ok(2, new Action.CompareAndSet(Optional.of("9"), "3", true));
        History later = History.of(recorder.history().operations().stream()
                .filter(operation -> operation.invoked() != 3)
                .toList());
        assertEquals(
                "process 2 changed x from 9 to 3 fits nowhere: after all that was answered before, x could only hold 2"
                        + " or nothing; nobody had written 9.",
                Linearizability.check(later).toString());
    }

    @Test
    void whatCouldHaveBeenSeenIsWhatTheDefinitionAllows() {
        int contradictions = 0;
        for (int seed = 0; seed < 3_000; seed++) {
            History history = RegisterHistories.random(new Random(seed));
            if (Linearizability.check(history) instanceof NotLinearizable not) {
                contradictions++;
                Set<Optional<String>> possible = new HashSet<>();
                for (String value : List.of("", "1", "2", "3")) {
                    Optional<String> seen = Optional.of(value).filter(text -> !text.isEmpty());
                    if (RegisterDefinition.explains(
                            knownAt(not.stuck(), seen, history), new ArrayList<>(), Optional.empty())) {
                        possible.add(seen);
                    }
                }
                assertEquals(possible, Set.copyOf(not.possible()), "seed " + seed + ":\n" + history + "\n" + not);
            }
        }
        assertTrue(contradictions > 500, contradictions + " contradictions");
    }

    /** What was known when {@code stuck} was answered, had it been a read of {@code seen}. */
    private static List<Operation> knownAt(Operation stuck, Optional<String> seen, History history) {
        History.Recorder recorder = new History.Recorder();
        Map<Long, Operation> calls = new TreeMap<>();
        Map<Long, Operation> answers = new TreeMap<>();
        history.operations().stream()
                .filter(operation -> operation.outcome() != Outcome.FAILED)
                .forEach(operation -> {
                    calls.put(operation.invoked(), operation);
                    answers.put(operation.completed(), operation);
                });
        for (long position = 0; position <= stuck.completed(); position++) {
            Operation call = calls.get(position);
            Operation answer = answers.get(position);
            if (call != null) {
                boolean refused = call.action() instanceof Action.CompareAndSet cas && !cas.swapped();
                // Whoever is refused, now or later, cannot change anything; as a read of nobody's it does no harm.
                recorder.invoked(
                        call.process(),
                        "x",
                        call.isOk() && refused && call.completed() > stuck.completed()
                                ? new Action.Read(Optional.empty())
                                : call.action());
            } else if (answer != null) {
                recorder.ok(answer.process(), answer == stuck ? new Action.Read(seen) : answer.action());
            }
        }
        return recorder.history().operations();
    }
}
