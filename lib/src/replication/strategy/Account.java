package replication.strategy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import replication.consistency.History;
import replication.simulation.Intake;
import replication.simulation.Trace;

/**
 * What a run of any system left behind, told alike for all of them.
 *
 * @param order the values of each key from the oldest to the newest, as the system itself orders them; keys are missing
 *     where it keeps values side by side
 * @param copies what nodes held
 * @param equalSince since when all nodes have been the same; empty if they are not at the end
 * @param trace made only when somebody asks for it, by doing it all again: most only want the numbers
 */
record Account(
        History history,
        List<Intake> intakes,
        Map<String, List<String>> order,
        Copies copies,
        Optional<Duration> equalSince,
        Supplier<Trace> trace) {}
