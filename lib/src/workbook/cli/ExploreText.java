package workbook.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import workbook.exercise.Task;
import workbook.explore.NamedScenario;
import workbook.explore.SearchRequest;
import workbook.explore.SearchResult;
import workbook.text.Texts;

/**
 * What {@code explore} says.
 *
 * @param what the scenario or task
 * @param again what to type behind ./jbang explore to see the smallest run again
 * @param drawn where the picture is
 */
record ExploreText(
        String what, SearchRequest request, SearchResult result, Optional<String> again, Optional<Path> drawn) {
    private static final Texts TEXTS = Texts.of("cli");
    private static final int COLUMN = 24;

    /** What can be searched, one line each. */
    static String list(List<NamedScenario> scenarios, List<Task> tasks) {
        StringBuilder text = new StringBuilder(TEXTS.get("explore.list") + "\n");
        scenarios.forEach(scenario -> text.append(line(scenario.id(), scenario.title())));
        text.append(TEXTS.get("explore.tasks")).append('\n');
        tasks.forEach(task -> text.append(line(task.id(), title(task))));
        return text + TEXTS.get("explore.one", scenarios.get(0).id()) + "\n";
    }

    private static String title(Task task) {
        String method = task.rows().get(task.rows().size() - 1).method();
        return Texts.of(task.id()).get(method);
    }

    private static String line(String name, String title) {
        return "  " + name + " ".repeat(Math.max(1, COLUMN - name.length())) + title + "\n";
    }

    /** For a person. */
    String plain() {
        StringBuilder text = new StringBuilder();
        text.append(TEXTS.get("explore.verdict", what, result.verdict(request))).append('\n');
        if (result.outcome() == SearchResult.Outcome.FOUND) {
            text.append(result.sentence()).append('\n');
            if (drawn.isEmpty()) {
                result.picture()
                        .ifPresent(picture ->
                                text.append(picture.text().stripTrailing()).append('\n'));
            }
        }
        drawn.ifPresent(path -> text.append(TEXTS.get("explore.picture", path)).append('\n'));
        again.ifPresent(words -> text.append(TEXTS.get("explore.again", words)).append('\n'));
        return text.toString();
    }

    /** For a program. */
    String json(long millis) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("what", what)
                .put("verdict", result.outcome().name().toLowerCase(Locale.ROOT))
                .put("ending", result.ending().name().toLowerCase(Locale.ROOT))
                .put("complete", result.complete())
                .put("extent", result.extent())
                .put("runs", result.runs())
                .put("states", result.states())
                .put("millis", millis);
        if (!result.sentence().isEmpty()) {
            root.put("sentence", result.sentence());
        }
        result.run().ifPresent(run -> root.put("run", run));
        again.ifPresent(words -> root.put("again", "./jbang explore " + words));
        drawn.ifPresent(path -> root.put("svg", path.toString()));
        return root + "\n";
    }
}
