package workbook.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import replication.simulation.Fault;
import replication.simulation.NodeId;
import replication.singleleader.Durability;
import replication.strategy.Design;
import replication.strategy.Workload;
import workbook.exercise.WrongUse;
import workbook.report.ComparisonPage;
import workbook.text.Texts;
import workbook.view.Comparison;

/** Puts the strategies through the same work and the same fault, and tells what came of them side by side. */
@Command(name = "compare")
final class CompareCommand implements Callable<Integer> {
    private static final Texts TEXTS = Texts.of("cli");
    private static final List<NodeId> PLACES = List.of(
            new NodeId("tokyo"),
            new NodeId("virginia"),
            new NodeId("frankfurt"),
            new NodeId("sydney"),
            new NodeId("mumbai"));
    private static final Pattern TIME = Pattern.compile("(\\d{1,5})(ms|s)");
    private static final Duration CUT_FROM = Duration.ofSeconds(2);
    private static final Duration LEAST_LENGTH = Duration.ofSeconds(3);

    /** A deposed leader takes back what nobody else has entry by entry, each in a round trip. */
    private static final Duration ONE_AFTER_THE_OTHER = Duration.ofSeconds(60);

    @Option(names = "--sites", paramLabel = "N", defaultValue = "3", descriptionKey = "sites")
    private String sites;

    @Option(names = "--distance", paramLabel = "TIME", defaultValue = "80ms", descriptionKey = "distance")
    private String distance;

    @Option(names = "--cut", paramLabel = "TIME", defaultValue = "1s", descriptionKey = "cut")
    private String cut;

    @Option(names = "--writes", paramLabel = "N", defaultValue = "300", descriptionKey = "writes")
    private String writes;

    @Option(names = "--reads", paramLabel = "N", defaultValue = "900", descriptionKey = "reads")
    private String reads;

    @Option(names = "--skew", paramLabel = "TIME", defaultValue = "0ms", descriptionKey = "skew")
    private String skew;

    @Option(names = "--seed", paramLabel = "NUMBER", defaultValue = "42", descriptionKey = "seed")
    private String seed;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", descriptionKey = "html")
    private Optional<Path> html = Optional.empty();

    @Override
    public Integer call() {
        CompareText text = text();
        if (json && html.isPresent()) {
            throw new WrongUse(TEXTS.get("compare.two"));
        }
        Optional<HtmlFile> page = html.map(HtmlFile::named);
        Design[] designs = designs(text);
        CompareProgress progress = new CompareProgress(System.err, Steps.isSeen(), designs.length);
        Comparison comparison = Comparison.of(work(text), progress::next, designs);
        progress.end();
        if (json) {
            System.out.println(text.json(comparison));
            return Main.DONE;
        }
        System.out.println(text.work());
        System.out.println();
        System.out.print(comparison.text());
        page.ifPresent(file -> {
            file.write(ComparisonPage.of(text.work(), comparison));
            System.out.println(TEXTS.get("compare.page", file.path().toUri()));
        });
        return Main.DONE;
    }

    /** @throws WrongUse if one of the options is none */
    private CompareText text() {
        int count = number("--sites", sites, 2, PLACES.size());
        return new CompareText(
                PLACES.subList(0, count),
                time("--distance", distance, 1, 1_000),
                time("--cut", cut, 0, 60_000),
                number("--writes", writes, 1, 3_000),
                number("--reads", reads, 0, 9_000),
                time("--skew", skew, 0, 60_000),
                number("--seed", seed, 0, 999_999_999));
    }

    private static Workload work(CompareText given) {
        List<NodeId> sites = given.sites();
        Duration healed = CUT_FROM.plus(given.cut());
        Workload work = Workload.at(sites.toArray(NodeId[]::new))
                .lasting(healed.compareTo(LEAST_LENGTH) > 0 ? healed : LEAST_LENGTH)
                .writes(given.writes())
                .reads(given.reads())
                .seed(given.seed())
                .watchedFor(ONE_AFTER_THE_OTHER);
        if (!given.skew().isZero()) {
            work = work.fault(
                    Duration.ZERO, Fault.clockJump(sites.get(1), given.skew().negated()));
        }
        return given.cut().isZero() ? work : work.cutOff(sites.get(0), CUT_FROM, healed);
    }

    private static Design[] designs(CompareText given) {
        NodeId[] sites = given.sites().toArray(NodeId[]::new);
        return List.of(
                        Design.singleLeader(sites),
                        Design.singleLeader(sites).durability(Durability.SEMI_SYNC),
                        Design.multiLeader(sites),
                        Design.leaderless(sites))
                .stream()
                .map(design -> design.distance(given.distance()))
                .toArray(Design[]::new);
    }

    private static int number(String option, String typed, int least, int most) {
        if (typed.matches("\\d{1,9}")) {
            int number = Integer.parseInt(typed);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new WrongUse(TEXTS.get("compare.number", option, least, most, typed));
    }

    private static Duration time(String option, String typed, long leastMillis, long mostMillis) {
        Matcher matcher = TIME.matcher(typed);
        if (matcher.matches()) {
            long number = Long.parseLong(matcher.group(1));
            long millis = matcher.group(2).equals("s") ? 1_000 * number : number;
            if (millis >= leastMillis && millis <= mostMillis) {
                return Duration.ofMillis(millis);
            }
        }
        throw new WrongUse(TEXTS.get("compare.time", option, leastMillis, mostMillis, typed));
    }
}
