package workbook.view;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
        WRITE_MEDIAN(run -> run.writeTime(50)),
        WRITE_99(run -> run.writeTime(99)),
        REFUSED(run -> count(run.refused())),
        UNKNOWN(run -> count(run.unknown())),
        LOST(run -> count(run.lost())),
        READ_MEDIAN(run -> run.readTime(50)),
        READ_99(run -> run.readTime(99)),
        READS_FAILED(run -> count(run.failedReads())),
        STALE(run -> count(run.stale())),
        CONFLICTS(run -> Optional.of((long) run.keysInConflict().size())),
        CONVERGED(Measured::convergedAfter);

        private final Function<Measured, Optional<?>> value;

        Measure(Function<Measured, Optional<?>> value) {
            this.value = value;
        }

        private static Optional<Long> count(List<?> some) {
            return Optional.of((long) some.size());
        }

        /**
         * The value of {@code run}, times in ms; empty if there is none, such as the time to something that never was.
         */
        public Optional<Double> of(Measured run) {
            return value.apply(run)
                    .map(found ->
                            found instanceof Duration time ? Flight.millis(time) : ((Number) found).doubleValue());
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
        return new Comparison(
                Arrays.stream(designs).map(design -> design.run(work)).toList());
    }

    /** What came of the designs, in their order. */
    public List<Measured> runs() {
        return runs;
    }

    public Table table() {
        List<Measure> measures = List.of(Measure.values());
        Rows rows = Rows.of(Stream.concat(
                        Stream.of(TEXTS.get("compared.design")),
                        measures.stream().map(Measure::title))
                .toArray(String[]::new));
        for (Measured run : runs) {
            rows = rows.row(Stream.concat(
                            Stream.of(run.design().name()), measures.stream().map(measure -> measure.of(run)))
                    .toArray());
        }
        return rows.table();
    }

    /** The table with a bar under each number, as long as the number is great in its column. */
    public Picture bars() {
        return new ComparisonBars(this).picture();
    }
}
