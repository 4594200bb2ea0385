package workbook.drill;

import static java.time.Duration.ofMillis;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import replication.simulation.Fault;
import replication.simulation.NodeId;
import replication.singleleader.Durability;
import replication.strategy.Design;
import replication.strategy.Measured;
import replication.strategy.Workload;
import workbook.text.Texts;

/**
 * What the fault of each drill does to each strategy, found by running it: a letter for every design and fault.
 *
 * <p>At every site a client writes a key of its own, so that a lost write is the fault's doing and no conflict's.
 * Whether writes fail is asked of the sites that the fault spares; whether acknowledged ones are lost, of all.
 */
public final class FaultMatrix {
    /** All goes well. */
    public static final char WELL = '-';
    /** Writes at sites that the fault spares are refused, or their outcome is unknown. */
    public static final char STOPS = 'S';
    /** Writes that were acknowledged are gone. */
    public static final char LOSES = 'L';
    /** Both. */
    public static final char BOTH = 'B';

    private static final Duration DISTANCE = ofMillis(10);
    private static final Duration FROM = ofMillis(485);
    private static final Duration UNTIL = ofMillis(1_485);
    private static final Duration END = ofMillis(1_700);
    private static final Duration EVERY = ofMillis(30);

    /** A strategy, as yet without sites. */
    private record Kind(String key, Function<NodeId[], Design> design) {}

    /** What happens to the first of so many sites. */
    private record Trouble(int sites, UnaryOperator<Workload> fault) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("async", Design::singleLeader),
            new Kind("semi", sites -> Design.singleLeader(sites).durability(new Durability.SemiSynchronous(1))),
            new Kind("leaders", Design::multiLeader),
            new Kind("leaderless", Design::leaderless));

    private final List<String> rows;

    private FaultMatrix(List<String> rows) {
        this.rows = rows;
    }

    /** Runs every design through every fault. */
    public static FaultMatrix computed() {
        return new FaultMatrix(KINDS.stream()
                .map(kind -> {
                    StringBuilder letters = new StringBuilder();
                    troubles().forEach(trouble -> letters.append(letter(kind, trouble)));
                    return letters.toString();
                })
                .toList());
    }

    /** The strategies from top to bottom. */
    public static List<String> strategies() {
        return KINDS.stream()
                .map(kind -> Texts.of("drill").get("matrix." + kind.key))
                .toList();
    }

    /** The letters of each strategy, one for each drill. */
    public List<String> rows() {
        return rows;
    }

    private static List<Trouble> troubles() {
        NodeId first = site(1);
        return List.of(
                new Trouble(
                        3,
                        work -> work.cutOff(first, FROM, UNTIL)
                                .fault(FROM, Fault.crash(first))
                                .fault(UNTIL, Fault.restart(first))),
                new Trouble(
                        5,
                        work -> work.fault(FROM, Fault.partition(Set.of(site(1), site(2)), sites(3, 5)))
                                .fault(UNTIL, Fault.heal())),
                new Trouble(
                        3,
                        work -> work.fault(FROM, new Fault.Cut(sites(2, 3), Set.of(first), false))
                                .fault(UNTIL, Fault.heal())),
                new Trouble(3, FaultMatrix::flickering),
                new Trouble(3, work -> work.fault(FROM, Fault.clockJump(first, ofMillis(-500)))),
                new Trouble(3, work -> work.fault(FROM, Fault.pause(first, ofMillis(400)))),
                new Trouble(
                        3,
                        work -> work.fault(FROM, Fault.crash(first))
                                .fault(FROM.plusMillis(100), Fault.restartWithoutMemory(first))),
                new Trouble(2, work -> work.cutOff(first, FROM, UNTIL)));
    }

    /** Nobody hears anybody for a fifth of the time. */
    private static Workload flickering(Workload work) {
        Workload flickering = work;
        for (Duration at = FROM; at.compareTo(UNTIL) < 0; at = at.plusMillis(50)) {
            flickering = flickering
                    .fault(at, Fault.partition(Set.of(site(1)), sites(2, 3)))
                    .fault(at, Fault.partition(Set.of(site(2)), sites(3, 3)))
                    .fault(at.plusMillis(10), Fault.heal());
        }
        return flickering;
    }

    private static char letter(Kind kind, Trouble trouble) {
        NodeId[] sites = IntStream.rangeClosed(1, trouble.sites)
                .mapToObj(FaultMatrix::site)
                .toArray(NodeId[]::new);
        Design design = kind.design.apply(sites).distance(DISTANCE);
        Measured measured = design.run(trouble.fault.apply(writing(sites)));
        List<NodeId> spared = spared(trouble.sites);
        boolean stops = spared.stream()
                .flatMap(site -> measured.writesAt(site).stream())
                .anyMatch(write -> measured.waited(write).isEmpty());
        boolean loses = !measured.lost().isEmpty();
        return stops ? loses ? BOTH : STOPS : loses ? LOSES : WELL;
    }

    /** Of five sites the first two are cut off, otherwise it is the first that the fault hits. */
    private static List<NodeId> spared(int sites) {
        return IntStream.rangeClosed(sites == 5 ? 3 : 2, sites)
                .mapToObj(FaultMatrix::site)
                .toList();
    }

    private static Workload writing(NodeId... sites) {
        Workload work = Workload.at(sites);
        for (Duration at = EVERY; at.compareTo(END) < 0; at = at.plus(EVERY)) {
            for (NodeId site : sites) {
                work = work.write(at, site, "of " + site);
            }
        }
        return work;
    }

    private static NodeId site(int number) {
        return new NodeId("n" + number);
    }

    private static Set<NodeId> sites(int first, int last) {
        return Set.of(
                IntStream.rangeClosed(first, last).mapToObj(FaultMatrix::site).toArray(NodeId[]::new));
    }
}
