package workbook.explore;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import replication.exploration.Exploration;

/** The scenarios that can be searched by name: each anomaly, and beside it a twin in which it cannot happen. */
public final class NamedScenarios {
    private static final int FEWEST = 2;
    private static final int MOST = 7;

    private NamedScenarios() {}

    /** All of them, each anomaly before its twin. */
    public static List<NamedScenario> all() {
        return Stream.of(
                        pair(
                                new NamedScenario(
                                        "stale-read", "leader-read", 3, FEWEST, MOST, true, OneLeader::staleRead),
                                OneLeader::leaderRead),
                        pair(
                                new NamedScenario(
                                        "forgetful-reads",
                                        "session-guarantees",
                                        3,
                                        FEWEST,
                                        MOST,
                                        true,
                                        OneLeader::forgetfulReads),
                                OneLeader::sessionGuarantees),
                        pair(
                                new NamedScenario(
                                        "async-failover",
                                        "sync-failover",
                                        3,
                                        3,
                                        MOST,
                                        true,
                                        OneLeader::asynchronousFailover),
                                OneLeader::synchronousFailover),
                        pair(
                                new NamedScenario(
                                        "overwritten-write",
                                        "kept-siblings",
                                        2,
                                        FEWEST,
                                        5,
                                        false,
                                        ManyLeaders::overwritten),
                                ManyLeaders::keptAsSiblings),
                        pair(
                                new NamedScenario(
                                        "no-tie-break", "tie-break", 2, FEWEST, 5, false, ManyLeaders::noTieBreak),
                                ManyLeaders::tieBreak),
                        pair(
                                new NamedScenario(
                                        "ring-without-origins",
                                        "ring-with-origins",
                                        3,
                                        FEWEST,
                                        5,
                                        false,
                                        ManyLeaders::ringWithoutOrigins),
                                ManyLeaders::ringWithOrigins),
                        pair(
                                new NamedScenario("split-brain", "fencing", 3, 3, 3, false, Elections::withoutFencing),
                                Elections::withFencing),
                        pair(
                                new NamedScenario("lengths-only", "last-term", 3, 3, 3, false, Elections::lengthsOnly),
                                Elections::lastTermFirst),
                        pair(
                                new NamedScenario(
                                        "same-timeouts", "random-timeouts", 3, 3, 5, true, Elections::sameTimeouts),
                                Elections::randomTimeouts),
                        pair(
                                new NamedScenario(
                                        "small-quorums", "overlapping-quorums", 3, 3, 5, true, NoLeader::smallQuorums),
                                NoLeader::overlappingQuorums),
                        pair(
                                new NamedScenario("new-then-old", "write-back", 3, 3, 5, true, NoLeader::newThenOld),
                                NoLeader::writeBack),
                        pair(
                                new NamedScenario(
                                        "sloppy-quorum", "strict-quorum", 4, 4, 4, false, NoLeader::sloppyQuorum),
                                NoLeader::strictQuorum),
                        pair(
                                new NamedScenario(
                                        "purged-tombstones",
                                        "kept-tombstones",
                                        3,
                                        3,
                                        3,
                                        false,
                                        NoLeader::purgedTombstones),
                                NoLeader::keptTombstones))
                .flatMap(List::stream)
                .toList();
    }

    private static List<NamedScenario> pair(
            NamedScenario anomaly, Function<NamedScenario.Setting, Exploration<?, ?>> twin) {
        return List.of(
                anomaly,
                new NamedScenario(
                        anomaly.twin(),
                        anomaly.id(),
                        anomaly.usualNodes(),
                        anomaly.fewest(),
                        anomaly.most(),
                        anomaly.losing(),
                        twin));
    }

    public static Optional<NamedScenario> of(String id) {
        return all().stream().filter(scenario -> scenario.id().equals(id)).findFirst();
    }
}
