package workbook.check;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.fail;
import static workbook.check.Leaders.FRANKFURT;
import static workbook.check.Leaders.TOKYO;
import static workbook.check.Leaders.VIRGINIA;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import replication.exploration.Bounds;
import replication.exploration.Exploration;
import replication.exploration.Promise;
import replication.exploration.Search;
import replication.exploration.Violation;
import replication.multileader.MultiLeaderClient;
import replication.multileader.MultiLeaderCluster;
import replication.multileader.MultiLeaderRun;
import replication.multileader.Sibling;
import replication.multileader.SiblingRule;
import replication.simulation.NodeId;

/** Whether exactly the concurrent values are kept. */
@TaskCheck(id = "siblings", answer = SiblingRule.class, minutes = 14)
public final class SiblingsCheck implements Explored<SiblingRule> {
    private static final Sibling FIRST = new Sibling("milk", Map.of(TOKYO, 1L));
    private static final Sibling BREAD = new Sibling("milk, bread", Map.of(TOKYO, 2L, VIRGINIA, 1L));
    private static final Sibling EGGS = new Sibling("milk, eggs", Map.of(TOKYO, 1L, VIRGINIA, 3L));
    private static final Sibling TEA = new Sibling("tea", Map.of(FRANKFURT, 1L));

    @Test
    @Points(value = 0.5, row = 1)
    void concurrentValuesStaySideBySide(SiblingRule rule, Says says) {
        expect(rule, Set.of(BREAD), EGGS, Set.of(BREAD, EGGS), "both", says);
        expect(rule, Set.of(EGGS), BREAD, Set.of(BREAD, EGGS), "both", says);
        Sibling sameText = new Sibling("tea", Map.of(VIRGINIA, 1L));
        expect(rule, Set.of(TEA), sameText, Set.of(TEA, sameText), "sameText", says);
    }

    @Test
    @Points(value = 0.5, row = 2)
    void aMissingCounterIsZero(SiblingRule rule, Says says) {
        expect(rule, Set.of(FIRST), TEA, Set.of(FIRST, TEA), "apart", says);
        expect(rule, Set.of(FIRST), EGGS, Set.of(EGGS), "later", says);
        Sibling both = new Sibling("milk, bread, eggs", Map.of(TOKYO, 3L, VIRGINIA, 3L));
        expect(rule, Set.of(BREAD, EGGS), both, Set.of(both), "joined", says);
        // Java keeps one object for each number up to 127.
        Sibling many = new Sibling("salt", Map.of(TOKYO, 1_000L));
        Sibling more = new Sibling("salt, rice", Map.of(TOKYO, 1_000L, VIRGINIA, 1L));
        expect(rule, Set.of(many), more, Set.of(more), "boxed", says);
    }

    @Test
    @Points(value = 0.5, row = 3)
    void whatIsKnownChangesNothing(SiblingRule rule, Says says) {
        expect(rule, Set.of(EGGS), FIRST, Set.of(EGGS), "old", says);
        expect(rule, Set.of(BREAD, TEA), BREAD, Set.of(BREAD, TEA), "equal", says);
        for (Sibling incoming : List.of(EGGS, TEA)) {
            Set<Sibling> kept = new HashSet<>(Set.of(FIRST));
            rule.add(kept, incoming);
            if (!kept.equals(Set.of(FIRST))) {
                fail(says.that("touched", show(kept)));
            }
        }
    }

    @Test
    @Points(value = 0.5, row = 4)
    void tenReadersInARowLeaveOneValue(Supplier<SiblingRule> newRule, Says says) {
        MultiLeaderCluster cluster = MultiLeaderCluster.allToAll(TOKYO, VIRGINIA)
                .siblings(newRule)
                .at(ofMillis(0), MultiLeaderClient.at(TOKYO).writes("basket", "empty"));
        for (int n = 1; n <= 10; n++) {
            MultiLeaderClient writer =
                    MultiLeaderClient.at(n % 2 == 0 ? TOKYO : VIRGINIA).named("writer" + n);
            cluster = cluster.at(ofMillis(100L * n), writer.reads("basket"))
                    .at(ofMillis(100L * n + 1), writer.writes("basket", "basket " + n));
        }
        MultiLeaderRun run = cluster.run();
        if (run.siblings(VIRGINIA, "basket").size() != 1) {
            fail(says.that(
                    "many",
                    run.siblings(VIRGINIA, "basket").size(),
                    run.read(VIRGINIA, "basket").orElse("nothing")));
        }
    }

    @Test
    @Points(value = 0.5, row = 5)
    void everyOrderKeepsTheSame(Supplier<SiblingRule> newRule, Says says, Search search) {
        Set<Sibling> right = Set.of(BREAD, EGGS, TEA);
        search.orders(List.of(FIRST, BREAD, EGGS, TEA, EGGS), order -> {
            SiblingRule rule = newRule.get();
            Set<Sibling> kept = Set.of();
            for (Sibling incoming : order) {
                kept = rule.add(new HashSet<>(kept), incoming);
            }
            return kept.equals(right)
                    ? Optional.empty()
                    : Optional.of(says.that("order", inTurn(order), show(right), show(kept)));
        });
    }

    @Test
    @Points(value = 0.5, row = 6)
    void leadersKeepWhatNobodyHasSeen(Supplier<SiblingRule> newRule, Says says, Search search) {
        search.all(Bounds.NONE, exploration(newRule, says)).orThrow();
    }

    @Override
    public String searchingRow() {
        return "leadersKeepWhatNobodyHasSeen";
    }

    @Override
    public Exploration<?, ?> exploration(Supplier<SiblingRule> newRule, Says says) {
        return Exploration.of(
                "siblings",
                seed -> MultiLeaderCluster.allToAll(TOKYO, VIRGINIA)
                        .seed(seed)
                        .keepSiblings()
                        .at(ofMillis(0), MultiLeaderClient.at(TOKYO).writes("basket", "milk"))
                        .at(ofMillis(0), MultiLeaderClient.at(TOKYO).writes("basket", "milk, eggs"))
                        .at(ofMillis(0), MultiLeaderClient.at(VIRGINIA).reads("basket"))
                        .at(ofMillis(0), MultiLeaderClient.at(VIRGINIA).writes("basket", "bread")),
                cluster -> cluster.siblings(newRule),
                Promise.eventually(run -> violation(run, says)));
    }

    private static Optional<Violation> violation(MultiLeaderRun run, Says says) {
        for (NodeId leader : run.leaders()) {
            Set<Sibling> kept = run.siblings(leader, "basket");
            for (Sibling one : kept) {
                for (Sibling other : kept) {
                    if (!one.equals(other) && hasSeen(one, other)) {
                        return Optional.of(
                                says.violation("old", leader, show(kept), show(Set.of(one)), show(Set.of(other))));
                    }
                }
            }
        }
        return run.lostWrites().stream()
                .findFirst()
                .map(lost -> says.violation("lost", lost))
                .or(() -> run.difference().map(difference -> says.violation("differ", difference)));
    }

    private static boolean hasSeen(Sibling one, Sibling other) {
        return other.vector().entrySet().stream()
                .allMatch(seen -> one.vector().getOrDefault(seen.getKey(), 0L) >= seen.getValue());
    }

    private static void expect(
            SiblingRule rule, Set<Sibling> kept, Sibling incoming, Set<Sibling> right, String sentence, Says says) {
        Set<Sibling> result = rule.add(new HashSet<>(kept), incoming);
        if (!right.equals(result)) {
            fail(says.that(sentence, show(kept), show(Set.of(incoming)), show(right), show(result)));
        }
    }

    private static String show(Set<Sibling> siblings) {
        return siblings.isEmpty()
                ? "nothing"
                : new TreeSet<>(siblings).stream().map(SiblingsCheck::quoted).collect(Collectors.joining(" and "));
    }

    /** A value may have commas of its own. */
    private static String quoted(Sibling sibling) {
        return "\"" + sibling.value() + "\" " + sibling.vector();
    }

    private static String inTurn(List<Sibling> siblings) {
        return siblings.stream().map(SiblingsCheck::quoted).collect(Collectors.joining(", then "));
    }
}
