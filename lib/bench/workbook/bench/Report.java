package workbook.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import workbook.text.Texts;

/**
 * What was measured, as a table for a person and as JSON for programs.
 *
 * @param load how many programs wanted a processor meanwhile, on average; negative if the system does not say
 */
record Report(boolean quick, double load, List<Result> results) {
    private static final Texts TEXTS = Texts.of("bench");
    private static final String ROW = "%-44s %14s  %-10s %14s %8s  %s%n";

    void write(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode all = json.createObjectNode();
        all.put("java", System.getProperty("java.vm.version"));
        all.put("quick", quick);
        all.put("processors", processors());
        all.put("load", load);
        ArrayNode figures = all.putArray("figures");
        for (Result result : results) {
            Figure figure = result.figure();
            ObjectNode node = figures.addObject();
            node.put("name", figure.name());
            node.put("title", TEXTS.get(figure.name()));
            node.put("unit", figure.unit());
            node.put("value", result.value());
            node.put("baselineTitle", TEXTS.get(figure.baseline()));
            node.put("baseline", result.baseline());
            node.put("ratio", result.ratio());
            figure.targets().forEach(target -> node.withArray("targets").add(target.toString()));
            node.put("met", result.isMet());
        }
        json.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), all);
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder();
        if (quick) {
            table.append(TEXTS.get("quick")).append('\n');
        } else if (load > processors()) {
            table.append(TEXTS.get("busy", load, processors())).append('\n');
        }
        table.append(row(
                TEXTS.get("figure"),
                TEXTS.get("measured"),
                "",
                TEXTS.get("baseline"),
                TEXTS.get("ratio"),
                TEXTS.get("target")));
        for (Result result : results) {
            Figure figure = result.figure();
            table.append(row(
                    TEXTS.get(figure.name()),
                    Numbers.text(result.value()),
                    figure.unit(),
                    Numbers.text(result.baseline()),
                    Numbers.text(result.ratio()),
                    targets(result)));
            table.append("    ")
                    .append(TEXTS.get("beside", TEXTS.get(figure.baseline())))
                    .append('\n');
        }
        return table.toString();
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private String targets(Result result) {
        String targets =
                result.figure().targets().stream().map(Target::toString).collect(Collectors.joining(", "));
        if (quick || targets.isEmpty()) {
            return targets;
        }
        return targets + "  " + TEXTS.get(result.isMet() ? "met" : "missed");
    }

    private static String row(String... cells) {
        return String.format(Locale.ENGLISH, ROW, (Object[]) cells).stripTrailing() + "\n";
    }
}
