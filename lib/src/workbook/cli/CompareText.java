package workbook.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import replication.simulation.NodeId;
import replication.simulation.Times;
import replication.strategy.Design;
import replication.strategy.Measured;
import workbook.text.Texts;
import workbook.view.Comparison;
import workbook.view.Comparison.Measure;

/** What somebody wants to have compared, and how it is told. */
record CompareText(
        List<NodeId> sites, Duration distance, Duration cut, int writes, int reads, Duration skew, long seed) {
    private static final Texts TEXTS = Texts.of("cli");

    /** Two sentences, or three where a clock is wrong. */
    String work() {
        String asked = TEXTS.get("compare.asked", writes, reads, sites.size(), Times.text(distance), seed);
        String fault = cut.isZero()
                ? TEXTS.get("compare.no-cut")
                : TEXTS.get("compare.cut-off", Design.placeOf(sites.get(0)), Times.text(cut));
        String clock =
                skew.isZero() ? "" : " " + TEXTS.get("compare.clock", Design.placeOf(sites.get(1)), Times.text(skew));
        return asked + " " + fault + clock;
    }

    String json(Comparison comparison) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode names = root.putArray("sites");
        sites.forEach(site -> names.add(site.name()));
        root.put("distance_ms", distance.toMillis())
                .put("cut_ms", cut.toMillis())
                .put("writes", writes)
                .put("reads", reads)
                .put("skew_ms", skew.toMillis())
                .put("seed", seed);
        ArrayNode systems = root.putArray("systems");
        comparison.runs().forEach(run -> describe(systems.addObject(), run));
        return root.toString();
    }

    private static void describe(ObjectNode system, Measured run) {
        system.put("design", run.design().name()).put("sentence", run.design().toString());
        for (Measure measure : Measure.values()) {
            String name = measure.name().toLowerCase(Locale.ROOT) + (measure.isTime() ? "_ms" : "");
            measure.of(run).ifPresentOrElse(value -> put(system, name, value), () -> system.putNull(name));
        }
    }

    private static void put(ObjectNode system, String name, double value) {
        if (value == Math.rint(value)) {
            system.put(name, (long) value);
        } else {
            system.put(name, value);
        }
    }
}
