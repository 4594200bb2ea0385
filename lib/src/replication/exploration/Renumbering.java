package replication.exploration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import replication.simulation.Event;
import replication.simulation.Fate;
import replication.simulation.NodeId;
import replication.simulation.Trace;

/**
 * Leaves a step out of a plan together with its messages. Fates are kept by the number of a message on its way; where
 * an earlier message is missing, those behind it keep their fates only under lower numbers.
 */
final class Renumbering {
    /** More ways than these are not tried one by one: each doubles the number of plans. */
    private static final int WAYS = 4;

    private record Way(NodeId from, NodeId to) {
        static Way of(Passage passage) {
            return new Way(passage.from(), passage.to());
        }
    }

    private Renumbering() {}

    /**
     * {@code plan} without the step at {@code index}, as if the step had sent one message on some of the ways: all
     * choices of ways, the largest first.
     *
     * @param trace of {@code plan}
     */
    static Stream<Plan> without(int index, Plan plan, Trace trace) {
        Duration time = plan.steps().get(index).timed().at();
        List<Kept> others = new ArrayList<>(plan.steps());
        others.remove(index);
        Set<Way> behind = new LinkedHashSet<>();
        plan.fates().keySet().stream()
                .filter(passage -> passage.number() > sentBefore(time, Way.of(passage), trace))
                .forEach(passage -> behind.add(Way.of(passage)));
        List<Way> ways = List.copyOf(behind);
        int all = (1 << Math.min(ways.size(), 30)) - 1;
        return IntStream.iterate(all, choice -> choice > 0, choice -> choice - 1)
                .limit(ways.size() > WAYS ? 1 : all)
                .mapToObj(choice -> plan.steps(Steps.withoutIdle(others))
                        .fates(fewer(plan.fates(), chosen(ways, choice), time, trace)));
    }

    private static List<Way> chosen(List<Way> ways, int choice) {
        return IntStream.range(0, ways.size())
                .filter(index -> (choice >> index & 1) == 1)
                .mapToObj(ways::get)
                .toList();
    }

    private static Map<Passage, Fate> fewer(Map<Passage, Fate> fates, List<Way> ways, Duration time, Trace trace) {
        Map<Passage, Fate> fewer = new LinkedHashMap<>();
        fates.forEach((passage, fate) -> {
            int missing = sentBefore(time, Way.of(passage), trace) + 1;
            if (!ways.contains(Way.of(passage)) || passage.number() < missing) {
                fewer.put(passage, fate);
            } else if (passage.number() > missing) {
                fewer.put(new Passage(passage.from(), passage.to(), passage.number() - 1), fate);
            }
        });
        return fewer;
    }

    private static int sentBefore(Duration time, Way way, Trace trace) {
        return (int) trace.all(Event.Sent.class)
                .filter(sent -> sent.at().compareTo(time) < 0)
                .filter(sent -> sent.from().equals(way.from()) && sent.to().equals(way.to()))
                .count();
    }
}
