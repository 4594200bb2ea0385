package workbook.bench;

import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures one benchmark after the other, none of them twice. */
final class Meter {
    /** One core, as a check in the workbook has it; the same for figures and baselines. */
    private static final String[] JVM = {"-XX:+UseSerialGC", "-Xms1g", "-Xmx1g"};

    private final boolean quick;
    private final Map<String, RunResult> measured = new HashMap<>();

    /** @param quick only sees that everything runs: once, in this JVM, on small inputs */
    Meter(boolean quick) {
        this.quick = quick;
    }

    /** @throws RunnerException if a benchmark throws */
    Result measure(Figure figure) throws RunnerException {
        double baseline = value(result(figure.baseline(), figure.kind()), figure);
        return new Result(figure, value(result(figure.benchmark(), figure.kind()), figure), baseline);
    }

    private RunResult result(String benchmark, Figure.Kind kind) throws RunnerException {
        RunResult known = measured.get(benchmark);
        if (known != null) {
            return known;
        }
        String name = Meter.class.getPackageName() + "." + benchmark;
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + name.replace(".", "\\.") + "$")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .jvmArgs(JVM);
        RunResult result = new Runner(repeated(options, kind).build()).runSingle();
        measured.put(benchmark, result);
        return result;
    }

    private ChainedOptionsBuilder repeated(ChainedOptionsBuilder options, Figure.Kind kind) {
        if (quick) {
            return once(options);
        }
        return switch (kind) {
            case RATE, COUNT, TIME -> often(options);
            case ONCE -> options.forks(1).warmupIterations(0).measurementIterations(1);
            case CALLS, WORST_CALL, SIZE -> options.forks(1).warmupIterations(0);
        };
    }

    private static ChainedOptionsBuilder once(ChainedOptionsBuilder options) {
        return options.forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(10))
                .param(LinearizabilityBenchmark.KEYS, "100")
                .param(ExplorationBenchmark.READS, "0");
    }

    private static ChainedOptionsBuilder often(ChainedOptionsBuilder options) {
        return options.forks(2)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(1));
    }

    private static double value(RunResult result, Figure figure) {
        return switch (figure.kind()) {
            case RATE -> rate(result, figure);
            case COUNT -> rate(result, figure) / result.getPrimaryResult().getScore();
            case TIME, ONCE, CALLS -> result.getPrimaryResult().getStatistics().getPercentile(50);
            case WORST_CALL -> result.getPrimaryResult().getStatistics().getMax();
            case SIZE -> rate(result, figure);
        };
    }

    private static double rate(RunResult result, Figure figure) {
        return result.getSecondaryResults().get(figure.counter()).getScore();
    }
}
