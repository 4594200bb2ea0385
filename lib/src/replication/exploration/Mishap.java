package replication.exploration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import replication.simulation.Fate;
import replication.simulation.NodeId;
import replication.simulation.Scenario;

/** Something that goes wrong in a run because a complete search wants it to. */
sealed interface Mishap {
    /** The message is lost. */
    record Loses(Passage passage) implements Mishap {}

    /** The message arrives twice. */
    record Doubles(Passage passage) implements Mishap {}

    /** The node crashes at some time and starts again later, with what it knew. */
    record Crashes(NodeId node) implements Mishap {}

    /** {@code scenario} with {@code mishaps}. */
    static Plan plan(Set<Mishap> mishaps, Scenario<?, ?> scenario) {
        Map<Passage, Fate> fates = new LinkedHashMap<>();
        List<Kept> steps = new ArrayList<>();
        for (Mishap mishap : mishaps) {
            if (mishap instanceof Loses loses) {
                fates.put(loses.passage(), new Fate(true, 0, false, 0));
            } else if (mishap instanceof Doubles doubles) {
                long delay = Fate.usual(scenario.network()
                                .link(
                                        doubles.passage().from(),
                                        doubles.passage().to()))
                        .delayMicros();
                fates.put(doubles.passage(), new Fate(false, delay, true, delay));
            } else if (mishap instanceof Crashes crashes) {
                steps.addAll(Kept.crashAndRestart(crashes.node()));
            }
        }
        Plan plan = Plan.of(scenario, fates, Optional.empty());
        steps.addAll(plan.steps());
        return plan.steps(steps);
    }

    /** {@code mishaps} and one more, for each that {@code bounds} allow. */
    static List<Set<Mishap>> oneMore(Set<Mishap> mishaps, Bounds bounds, Set<Passage> sent, List<NodeId> nodes) {
        List<Mishap> more = new ArrayList<>();
        Set<Passage> taken = new HashSet<>();
        int losses = 0;
        int duplicates = 0;
        int crashes = 0;
        for (Mishap mishap : mishaps) {
            if (mishap instanceof Loses loses) {
                losses++;
                taken.add(loses.passage());
            } else if (mishap instanceof Doubles doubles) {
                duplicates++;
                taken.add(doubles.passage());
            } else {
                crashes++;
            }
        }
        for (Passage passage : sent) {
            if (losses < bounds.losses() && !taken.contains(passage)) {
                more.add(new Loses(passage));
            }
            if (duplicates < bounds.duplicates() && !taken.contains(passage)) {
                more.add(new Doubles(passage));
            }
        }
        if (crashes < bounds.crashes()) {
            nodes.forEach(node -> more.add(new Crashes(node)));
        }
        return more.stream()
                .filter(mishap -> !mishaps.contains(mishap))
                .map(mishap -> {
                    Set<Mishap> worse = new LinkedHashSet<>(mishaps);
                    worse.add(mishap);
                    return worse;
                })
                .toList();
    }
}
