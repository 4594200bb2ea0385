package workbook.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import workbook.grade.Outcome;
import workbook.grade.RowReport;
import workbook.grade.Status;
import workbook.grade.TaskReport;

/** Marks as they are kept: all but the name, which the fingerprint of a submission does not know, and the pictures. */
final class ReportJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportJson() {}

    static ObjectNode of(Marks marks) {
        ObjectNode kept = JSON.createObjectNode();
        marks.reports().forEach(report -> write(report, kept.withArray("tasks").addObject()));
        marks.troubles().forEach(kept.withArray("troubles")::add);
        return kept;
    }

    /** @throws IllegalArgumentException if {@code kept} does not come from here */
    static Marks marks(String learner, JsonNode kept) {
        List<String> troubles = new ArrayList<>();
        kept.path("troubles").forEach(trouble -> troubles.add(trouble.asText()));
        return new Marks(
                learner,
                all(kept.path("tasks")).stream().map(ReportJson::report).toList(),
                troubles);
    }

    private static void write(TaskReport report, ObjectNode task) {
        task.put("id", report.id())
                .put("status", report.status().name())
                .put("points", report.points())
                .put("max", report.max());
        report.trouble().ifPresent(trouble -> task.put("trouble", trouble));
        for (RowReport row : report.rows()) {
            ObjectNode node = task.withArray("rows").addObject();
            node.put("method", row.method())
                    .put("title", row.title())
                    .put("outcome", row.outcome().name())
                    .put("points", row.points())
                    .put("max", row.max())
                    .put("message", row.message());
            row.run().ifPresent(run -> node.put("run", run));
        }
    }

    private static TaskReport report(JsonNode task) {
        return new TaskReport(
                task.path("id").asText(),
                Status.valueOf(task.path("status").asText()),
                task.path("points").asDouble(),
                task.path("max").asDouble(),
                all(task.path("rows")).stream().map(ReportJson::row).toList(),
                text(task.path("trouble")));
    }

    private static RowReport row(JsonNode row) {
        return new RowReport(
                row.path("method").asText(),
                row.path("title").asText(),
                Outcome.valueOf(row.path("outcome").asText()),
                row.path("points").asDouble(),
                row.path("max").asDouble(),
                row.path("message").asText(),
                text(row.path("run")),
                Optional.empty(),
                Optional.empty());
    }

    private static List<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static Optional<String> text(JsonNode node) {
        return node.isMissingNode() ? Optional.empty() : Optional.of(node.asText());
    }
}
