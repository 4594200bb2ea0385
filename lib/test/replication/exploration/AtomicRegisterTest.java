package replication.exploration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import replication.consistency.Operation;

/** A search by states ends where a search by races ends, and finds what a register without write-back lacks. */
class AtomicRegisterTest {
    private static final List<List<Integer>> WRITE_AND_READ = List.of(List.of(1), List.of(0));

    @Test
    void statesAndRacesEndAlike() {
        TreeSet<String> byRaces = new TreeSet<>();
        TreeSet<String> byStates = new TreeSet<>();
        Extent races = ends(Reduction.RACES, byRaces);
        Extent states = ends(Reduction.STATES, byStates);
        assertEquals(byRaces, byStates);
        assertEquals(4, byRaces.size(), byRaces.toString());
        assertTrue(races.complete() && states.complete());
        assertTrue(states.states() < races.states() / 100, "states " + states.states() + ", races " + races.states());
    }

    private static Extent ends(Reduction reduction, TreeSet<String> ends) {
        AtomicRegister register = AtomicRegister.of(true, WRITE_AND_READ);
        return new CompleteSearch<>(
                        AtomicRegister.linearizable(register),
                        register,
                        Bounds.NONE,
                        reduction,
                        () -> false,
                        Search.Progress.SILENT)
                .each((judgement, plan) -> {
                    assertTrue(
                            judgement.violation().isEmpty(),
                            () -> judgement.violation().toString());
                    ends.add(text(judgement.run()));
                    return true;
                });
    }

    /** What every client was told, and which operation was answered before which was called. */
    private static String text(AtomicRegister.Outcome outcome) {
        List<Operation> operations = outcome.history().operations().stream()
                .sorted(Comparator.comparing(Operation::process))
                .toList();
        StringBuilder text = new StringBuilder(operations.toString());
        for (Operation one : operations) {
            for (Operation other : operations) {
                text.append(one.before(other) ? '<' : '-');
            }
        }
        return text.toString();
    }

    @Test
    void aReadThatDoesNotWriteBackIsFound() {
        AtomicRegister flawed = AtomicRegister.of(false, List.of(List.of(1), List.of(0, 0)));
        Verdict verdict =
                new Search(Seeds.USUAL).all(Bounds.NONE, Reduction.STATES, AtomicRegister.linearizable(flawed));
        Counterexample found = assertInstanceOf(Verdict.Found.class, verdict).counterexample();
        assertTrue(found.getMessage().contains("fits nowhere"), found.getMessage());
        AtomicRegister right = AtomicRegister.of(true, List.of(List.of(1), List.of(0, 0)));
        Verdict control =
                new Search(Seeds.USUAL).all(Bounds.NONE, Reduction.STATES, AtomicRegister.linearizable(right));
        assertInstanceOf(Verdict.NothingFound.class, control);
        assertTrue(control.extent().complete());
    }
}
