package workbook.notebook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import replication.consistency.Operation;
import replication.simulation.NodeId;
import replication.simulation.Times;
import replication.strategy.Measured;
import workbook.text.Texts;
import workbook.view.ClientAnswers;
import workbook.view.ClientAnswers.Kind;
import workbook.view.ClientAnswers.Told;
import workbook.view.ClientBars;
import workbook.view.Picture;

/** What became of a drill of the learner's own. */
final class OwnDrillNote {
    private static final Texts TEXTS = Texts.of("notebook");

    private final Measured measured;

    OwnDrillNote(Measured measured) {
        this.measured = measured;
    }

    Note note() {
        Picture bars = bars().picture();
        return Note.of(measured.design() + ".")
                .with(new Note(Html.element("div", bars.svg()), bars.text()))
                .with(numbers().note());
    }

    private ClientBars bars() {
        Duration last = measured.writes().stream()
                .map(write -> write.when().orElseThrow().called())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        ClientBars bars = ClientBars.between(Duration.ZERO, last.plusMillis(100));
        for (NodeId site : measured.design().sites()) {
            bars = bars.row(
                    site.name(),
                    new ClientAnswers(
                            measured.writesAt(site).stream().map(this::told).toList()));
        }
        return bars;
    }

    private Told told(Operation write) {
        Kind kind = measured.waited(write).isPresent()
                ? Kind.OK
                : measured.refused().contains(write) ? Kind.REFUSED : Kind.UNKNOWN;
        return new Told(write.when().orElseThrow().called(), kind);
    }

    private Grid numbers() {
        Grid grid = Grid.of(List.of(TEXTS.get("drill.measured"), TEXTS.get("compare.result")));
        grid = row(grid, "acknowledged", measured.acknowledged());
        grid = row(grid, "refused", measured.refused());
        grid = row(grid, "unknown", measured.unknown());
        grid = row(grid, "lost", measured.lost());
        return grid.row(List.of(TEXTS.get("drill.own.converged"), time(measured.convergedAfter())), "");
    }

    private static Grid row(Grid grid, String key, List<Operation> writes) {
        return grid.row(List.of(TEXTS.get("drill.own." + key), String.valueOf(writes.size())), "");
    }

    private static String time(Optional<Duration> time) {
        return time.map(Times::text).orElse(TEXTS.get("drill.own.never"));
    }
}
