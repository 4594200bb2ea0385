package workbook.drill;

import static java.time.Duration.ofMillis;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import replication.consistency.History;
import replication.leaderless.LeaderlessClient;
import replication.leaderless.LeaderlessCluster;
import replication.multileader.MultiLeaderClient;
import replication.multileader.MultiLeaderCluster;
import replication.simulation.Fault;
import replication.simulation.NodeId;
import replication.simulation.Scenario;
import replication.simulation.Step;
import replication.singleleader.SingleLeaderClient;
import replication.singleleader.SingleLeaderCluster;
import replication.singleleader.SingleLeaderRun;
import workbook.text.Texts;
import workbook.view.ClientAnswers;
import workbook.view.ClientBars;
import workbook.view.SpaceTimeDiagram;

/** Drill 8: the site in Tokyo is cut off from the others. */
final class SiteGone {
    private static final Site TOKYO = new Site("tokyo", 1);
    private static final Site VIRGINIA = new Site("virginia", 1);
    private static final Site FRANKFURT = new Site("frankfurt", 1);
    private static final Duration DISTANCE = ofMillis(80);
    private static final Duration WITHIN_A_SITE = ofMillis(1);
    private static final Duration GONE = ofMillis(495);
    private static final Duration BACK = ofMillis(2_495);
    private static final int WRITES = 40;
    /** The last answer over two times the distance comes before the site is back. */
    private static final int EVERY = 45;

    private SiteGone() {}

    static Drill drill() {
        return Drill.certain(8, SiteGone::play)
                .asks("async", Unit.WRITES_PER_SITE)
                .asks("semi", Unit.WRITES_PER_SITE)
                .asks("leaders", Unit.WRITES_PER_SITE)
                .asks("two-in-tokyo", Unit.WRITES_PER_SITE)
                .asks("two-in-virginia", Unit.WRITES_PER_SITE)
                .asks("three-sites", Unit.WRITES_PER_SITE);
    }

    /** A place with so many nodes; its client sits beside the first. */
    private record Site(String name, int size) {
        List<NodeId> nodes() {
            return IntStream.rangeClosed(1, size)
                    .mapToObj(number -> new NodeId(name + (number == 1 ? "" : String.valueOf(number))))
                    .toList();
        }

        NodeId first() {
            return nodes().get(0);
        }

        NodeId client() {
            return new NodeId(name + "-client");
        }
    }

    /** One way to set up the sites, and what their clients lived through. */
    private record Variant(String key, List<Site> sites, History history) {
        ClientAnswers told(Site site) {
            return ClientAnswers.in(history, site.client(), BACK);
        }

        /** Such as "0 / 40". */
        String notAcknowledged() {
            return sites.stream()
                    .map(site -> String.valueOf(told(site).withoutOk()))
                    .collect(Collectors.joining(" / "));
        }
    }

    private static Debriefing play(Cast cast) {
        NodeId leader = TOKYO.first();
        NodeId follower = VIRGINIA.first();
        List<Site> two = List.of(TOKYO, VIRGINIA);
        SingleLeaderRun semi = single(cast.into(SingleLeaderCluster.semiSynchronous(1, leader, follower)));
        List<Variant> variants = List.of(
                new Variant(
                        "async",
                        two,
                        single(cast.into(SingleLeaderCluster.asynchronous(leader, follower)))
                                .history()),
                new Variant("semi", two, semi.history()),
                new Variant("leaders", two, leaders(cast.into(MultiLeaderCluster.allToAll(leader, follower)))),
                leaderless("two-in-tokyo", cast, new Site("tokyo", 2), VIRGINIA),
                leaderless("two-in-virginia", cast, TOKYO, new Site("virginia", 2)),
                leaderless("three-sites", cast, TOKYO, VIRGINIA, FRANKFURT));
        Texts texts = Texts.of("drill");
        ClientBars bars =
                ClientBars.between(ofMillis(400), BACK.plusMillis(100)).fault(GONE, BACK, texts.get("8.fault"));
        for (Variant variant : variants) {
            for (Site site : variant.sites) {
                bars = bars.row(texts.get("8.client." + variant.key, site.name()), variant.told(site));
            }
        }
        Debriefing debriefing = Debriefing.of(
                SpaceTimeDiagram.of(semi.trace())
                        .title(texts.get("8.strip"))
                        .from(ofMillis(450))
                        .to(ofMillis(720)),
                bars);
        for (Variant variant : variants) {
            debriefing = debriefing.value(variant.key, variant.notAcknowledged());
        }
        return debriefing;
    }

    private static SingleLeaderRun single(SingleLeaderCluster cluster) {
        SingleLeaderCluster apart = cluster.delay(DISTANCE).delay(VIRGINIA.client(), TOKYO.first(), DISTANCE);
        return withoutTokyo(
                        apart,
                        List.of(TOKYO, VIRGINIA),
                        (site, value) -> new SingleLeaderClient(site.client()).writes("x", value))
                .run();
    }

    private static History leaders(MultiLeaderCluster cluster) {
        return withoutTokyo(
                        cluster.delay(DISTANCE),
                        List.of(TOKYO, VIRGINIA),
                        (site, value) -> new MultiLeaderClient(site.client(), site.first()).writes("x", value))
                .run()
                .history();
    }

    /** Three homes; the quorum rule says that two have to store a write. */
    private static Variant leaderless(String key, Cast cast, Site... sites) {
        NodeId[] homes =
                List.of(sites).stream().flatMap(site -> site.nodes().stream()).toArray(NodeId[]::new);
        LeaderlessCluster cluster = LeaderlessCluster.leaderless(homes).homes(3).delay(DISTANCE);
        for (Site site : sites) {
            if (site.size() == 2) {
                cluster = cluster.delay(site.first(), site.nodes().get(1), WITHIN_A_SITE);
            }
        }
        History history = withoutTokyo(
                        cast.into(cluster),
                        List.of(sites),
                        (site, value) -> new LeaderlessClient(site.client(), site.first()).writes("x", value))
                .run()
                .history();
        return new Variant(key, List.of(sites), history);
    }

    /** Cuts the first of {@code sites} off, and lets the client of each site write. */
    private static <S extends Scenario<S, ?>> S withoutTokyo(
            S scenario, List<Site> sites, BiFunction<Site, String, Step> write) {
        S changed = scenario.at(
                        GONE, Fault.partition(machines(sites.subList(0, 1)), machines(sites.subList(1, sites.size()))))
                .at(BACK, Fault.heal());
        for (Site site : sites) {
            for (int number = 0; number < WRITES; number++) {
                Duration at = GONE.plusMillis(5 + (long) number * EVERY);
                changed = changed.at(at, write.apply(site, site.name() + " " + (number + 1)));
            }
        }
        return changed;
    }

    /** The nodes of {@code sites} and their clients. */
    private static Set<NodeId> machines(List<Site> sites) {
        Set<NodeId> machines = new HashSet<>();
        sites.forEach(site -> {
            machines.addAll(site.nodes());
            machines.add(site.client());
        });
        return machines;
    }
}
