package workbook.view;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import replication.strategy.Design;
import replication.strategy.Measured;
import replication.strategy.Workload;
import tech.tablesaw.api.Table;
import workbook.text.Texts;

/** Several designs after the same work, side by side: one row each, as a table or as bars. Immutable. */
public final class Comparison {
    static final Texts TEXTS = Texts.of("view");

    /** What is compared; the name of a constant is that of its words. */
    public enum Measure {
        WRITE_MEDIAN(true, run -> millis(run.writeTime(50))),
        WRITE_99(true, run -> millis(run.writeTime(99))),
        REFUSED(false, run -> count(run.refused())),
        UNKNOWN(false, run -> count(run.unknown())),
        LOST(false, run -> count(run.lost())),
        READ_MEDIAN(true, run -> millis(run.readTime(50))),
        READ_99(true, run -> millis(run.readTime(99))),
        READS_FAILED(false, run -> count(run.failedReads())),
        STALE(false, run -> count(run.stale())),
        CONFLICTS(false, run -> count(run.keysInConflict())),
        CONVERGED(true, run -> millis(run.convergedAfter()));

        private final boolean time;
        private final Function<Measured, Optional<Double>> value;

        Measure(boolean time, Function<Measured, Optional<Double>> value) {
            this.time = time;
            this.value = value;
        }

        private static Optional<Double> count(Collection<?> some) {
            return Optional.of((double) some.size());
        }

        private static Optional<Double> millis(Optional<Duration> time) {
            return time.map(Flight::millis);
        }

        /** Whether its values are in ms; otherwise they count something. */
        public boolean isTime() {
            return time;
        }

        /**
         * The value of {@code run}, times in ms; empty if there is none, such as the time to something that never was.
         */
        public Optional<Double> of(Measured run) {
            return value.apply(run);
        }

        /** As a person reads it; words where there is no number. */
        public String text(Measured run) {
            return of(run).map(Ticks::measured).orElseGet(() -> TEXTS.get("compared.none." + name()));
        }

        /** With its unit, if it has one. */
        public String title() {
            return TEXTS.get("compared." + name());
        }
    }

    private final List<Measured> runs;

    private Comparison(List<Measured> runs) {
        this.runs = runs;
    }

    /** Puts each of {@code designs} through {@code work}. */
    public static Comparison of(Workload work, Design... designs) {
        return of(work, design -> {}, designs);
    }

    /** @param next hears of every design before it runs */
    public static Comparison of(Workload work, Consumer<Design> next, Design... designs) {
        return new Comparison(Arrays.stream(designs)
                .peek(next)
                .map(design -> design.run(work))
                .toList());
    }

    /** What came of the designs, in their order. */
    public List<Measured> runs() {
        return runs;
    }

    /**
     * What the row of {@code run} is called: where several designs have one name, also in what it differs from them.
     */
    public String name(Measured run) {
        List<Design> namesakes = runs.stream()
                .map(Measured::design)
                .filter(design -> design.name().equals(run.design().name()))
                .toList();
        return Stream.concat(
                        Stream.of(run.design().name()),
                        run.design().parts().stream()
                                .filter(part -> namesakes.stream()
                                        .anyMatch(design -> !design.parts().contains(part))))
                .collect(Collectors.joining(", "));
    }

    public Table table() {
        List<Measure> measures = List.of(Measure.values());
        Rows rows = Rows.of(Stream.concat(
                        Stream.of(TEXTS.get("compared.design")),
                        measures.stream().map(Measure::title))
                .toArray(String[]::new));
        for (Measured run : runs) {
            rows = rows.row(
                    Stream.concat(Stream.of(name(run)), measures.stream().map(measure -> measure.of(run)))
                            .toArray());
        }
        return rows.table();
    }

    /** The table for a terminal, in which only the names of its columns are broken into lines. */
    public String text() {
        return ComparisonText.of(this);
    }

    /** The table with a bar under each number, as long as the number is great in its column. */
    public Picture bars() {
        return new ComparisonBars(this).picture();
    }
}
