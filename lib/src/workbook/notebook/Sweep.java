package workbook.notebook;

import java.time.Duration;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import replication.simulation.Run;
import replication.simulation.Scenario;
import tech.tablesaw.api.Table;
import workbook.text.Texts;
import workbook.view.Charts;
import workbook.view.Drawing;
import workbook.view.Picture;
import workbook.view.Rows;

/**
 * A number that was measured in many runs for each value of a parameter. A cell shows it as a chart.
 *
 * @param table one row a value: its name, then the least, the mean and the greatest number of its runs
 */
public record Sweep(Table table) implements Drawing {
    /** How many runs each value gets, with the seeds from 0 on. */
    public static final int RUNS = 50;

    static <V, S extends Scenario<S, R>, R extends Run> Sweep of(
            List<V> values, Function<? super V, S> scenario, ToDoubleFunction<? super R> number) {
        Texts texts = Texts.of("notebook");
        boolean times = !values.isEmpty() && values.stream().allMatch(Duration.class::isInstance);
        Rows rows = Rows.of(
                texts.get(times ? "sweep.time" : "sweep.value"),
                texts.get("sweep.least"),
                texts.get("sweep.mean"),
                texts.get("sweep.most"));
        for (V value : values) {
            S made = scenario.apply(value);
            DoubleSummaryStatistics numbers = LongStream.range(0, RUNS)
                    .mapToDouble(seed -> number.applyAsDouble(made.seed(seed).run()))
                    .summaryStatistics();
            rows = rows.row(value, numbers.getMin(), numbers.getAverage(), numbers.getMax());
        }
        return new Sweep(rows.table());
    }

    @Override
    public Picture picture() {
        return Charts.band(table).picture();
    }
}
