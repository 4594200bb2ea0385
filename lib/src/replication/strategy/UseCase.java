package replication.strategy;

import static replication.singleleader.Durability.ASYNC;
import static replication.singleleader.Durability.SEMI_SYNC;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import replication.simulation.NodeId;

/**
 * Work for which somebody has to choose a strategy. Each of them has a double with other numbers, for which the same or
 * another choice is right.
 */
public enum UseCase {
    /** Transfers between accounts, in three zones of one region. */
    LEDGER(
            Region.ZONES,
            right(new Requirements(3, 2, 20, Merge.NEVER, Loss.NONE, 800, false, false), Choice.single(SEMI_SYNC)),
            right(
                    new Requirements(3, 6, 30, Merge.NEVER, Loss.NONE, 1_000, true, false),
                    Choice.single(SEMI_SYNC).givingUp(GivesUp.OFFLINE))),
    /** Articles, of which all readers see the versions in one order. */
    NEWS(
            Region.WORLD,
            right(usual(3, 160, 200, Merge.NEVER), Choice.single(ASYNC)),
            right(usual(2, 120, 80, Merge.NEVER), Choice.single(ASYNC).givingUp(GivesUp.WRITE_TIME))),
    /** Somebody changes a profile and looks at it at once, wherever the next request goes. */
    PROFILE(
            Region.WORLD,
            right(ownWrites(160, 20), Choice.single(ASYNC).withSessionReads()),
            right(
                    new Requirements(3, 30, 80, Merge.LAST_WINS, Loss.NONE, 150, true, false),
                    Choice.leaderless(Merge.LAST_WINS).givingUp(GivesUp.OFFLINE))),
    /** Figures that one site writes and all sites read. */
    REPORT(
            Region.WORLD,
            right(usual(1, 160, 20, Merge.NEVER), Choice.single(ASYNC)),
            right(usual(1, 80, 30, Merge.NEVER), Choice.single(ASYNC))),
    /** Seats that are sold in two regions. */
    SEATS(
            Region.WORLD,
            right(
                    new Requirements(2, 160, 50, Merge.NEVER, Loss.NONE, 5_000, false, false),
                    Choice.single(SEMI_SYNC).givingUp(GivesUp.WRITE_TIME)),
            right(
                    new Requirements(2, 60, 150, Merge.NEVER, Loss.NONE, 0, false, false),
                    Choice.single(SEMI_SYNC).givingUp(GivesUp.NO_PAUSE))),
    /** Names that only one person may have, registered in two regions. */
    USER_NAMES(
            Region.WORLD,
            right(
                    new Requirements(2, 80, 20, Merge.NEVER, Loss.NONE, 5_000, false, false),
                    Choice.single(SEMI_SYNC).givingUp(GivesUp.WRITE_TIME)),
            right(
                    new Requirements(2, 120, 200, Merge.NEVER, Loss.NONE, 4_000, false, false),
                    Choice.single(SEMI_SYNC).givingUp(GivesUp.WRITE_TIME))),
    /** Notes that are written on the train, too. */
    NOTES(
            Region.WORLD,
            right(
                    new Requirements(3, 80, 20, Merge.KEEP_BOTH, Loss.RECENT, 5_000, true, false),
                    Choice.multi(Merge.KEEP_BOTH)),
            right(
                    new Requirements(3, 40, 100, Merge.LAST_WINS, Loss.RECENT, 4_000, true, false),
                    Choice.multi(Merge.LAST_WINS))),
    /** Likes that are counted. */
    LIKES(
            Region.WORLD,
            right(usual(3, 160, 20, Merge.ADD), Choice.multi(Merge.ADD)),
            right(usual(2, 40, 60, Merge.ADD), Choice.single(ASYNC))),
    /** Texts that editors in two regions correct. */
    PRODUCT_TEXTS(
            Region.WORLD,
            right(usual(2, 160, 20, Merge.LAST_WINS), Choice.multi(Merge.LAST_WINS)),
            right(usual(3, 120, 120, Merge.LAST_WINS), Choice.single(ASYNC))),
    /** The last reading of every sensor. */
    SENSORS(
            Region.DATA_CENTRES,
            right(
                    new Requirements(3, 20, 100, Merge.LAST_WINS, Loss.NONE, 0, false, false),
                    Choice.leaderless(Merge.LAST_WINS)),
            right(
                    new Requirements(2, 120, 120, Merge.LAST_WINS, Loss.NONE, 4_000, false, false),
                    Choice.leaderless(Merge.LAST_WINS))),
    /** What lies in shopping baskets. */
    BASKET(
            Region.DATA_CENTRES,
            right(
                    new Requirements(2, 20, 100, Merge.KEEP_BOTH, Loss.RECENT, 0, false, false),
                    Choice.leaderless(Merge.KEEP_BOTH),
                    Choice.multi(Merge.KEEP_BOTH)),
            right(
                    new Requirements(2, 100, 60, Merge.KEEP_BOTH, Loss.NONE, 4_000, false, false),
                    Choice.single(SEMI_SYNC).givingUp(GivesUp.WRITE_TIME))),
    /** Results that are computed again if they are gone. */
    SCRATCH_DATA(
            Region.WORLD,
            right(new Requirements(1, 160, 20, Merge.LAST_WINS, Loss.ALL, 5_000, false, false), Choice.none()),
            right(new Requirements(1, 80, 30, Merge.KEEP_BOTH, Loss.ALL, 4_000, false, false), Choice.none()));

    /** Where the three nodes stand. */
    private enum Region {
        ZONES("tokyo-a", "tokyo-b", "tokyo-c"),
        DATA_CENTRES("tokyo", "nagoya", "osaka"),
        WORLD("tokyo", "virginia", "frankfurt");

        private final List<NodeId> sites;

        Region(String... names) {
            sites = Stream.of(names).map(NodeId::new).toList();
        }
    }

    private static final Duration EXCHANGE = Duration.ofMillis(500);

    private final List<NodeId> sites;
    private final Asked asked;
    private final Asked other;

    /** @param accepted what misses nothing that it does not give up; a test plays all choices to be sure */
    private record Asked(Requirements requirements, List<Choice> accepted) {}

    UseCase(Region region, Asked asked, Asked other) {
        this.sites = region.sites;
        this.asked = asked;
        this.other = other;
    }

    private static Asked right(Requirements requirements, Choice... accepted) {
        return new Asked(requirements, List.of(accepted));
    }

    private static Requirements usual(int writers, int roundTripMillis, int maxWriteMillis, Merge merge) {
        return new Requirements(writers, roundTripMillis, maxWriteMillis, merge, Loss.RECENT, 5_000, false, false);
    }

    private static Requirements ownWrites(int roundTripMillis, int maxWriteMillis) {
        return new Requirements(1, roundTripMillis, maxWriteMillis, Merge.NEVER, Loss.RECENT, 5_000, false, true);
    }

    /** Where the three nodes stand. The last one fails for a second, later the first one for good. */
    public List<NodeId> sites() {
        return sites;
    }

    public Requirements requirements() {
        return asked.requirements();
    }

    /** Of the double. */
    public Requirements otherRequirements() {
        return other.requirements();
    }

    List<Choice> accepted(Requirements required) {
        return (required.equals(other.requirements()) ? other : asked).accepted();
    }

    /** What everybody goes through who chooses for this; {@code required} are its requirements or the double's. */
    public Workload work(Requirements required) {
        return Ordeal.of(sites, required);
    }

    /** {@code choice} as a design at these sites. */
    public Design design(Choice choice, Requirements required) {
        NodeId[] nodes = sites.toArray(NodeId[]::new);
        Merge merge = choice.merge() == Merge.NEVER ? Merge.LAST_WINS : choice.merge();
        Design design = switch (choice.strategy()) {
            case NONE -> Design.noCopies(nodes[0]);
            case SINGLE -> single(choice, nodes);
            case MULTI -> Design.multiLeader(nodes).conflicts(merge).exchangeEvery(EXCHANGE);
            case LEADERLESS ->
                Design.leaderless(nodes).quorum(2, 2).conflicts(merge).exchangeEvery(EXCHANGE);
        };
        return design.distance(Duration.ofMillis(required.roundTripMillis()).dividedBy(2));
    }

    private static Design single(Choice choice, NodeId... nodes) {
        Design design = Design.singleLeader(nodes).durability(choice.durability());
        return choice.sessionReads() ? design.sessionReads() : design;
    }
}
