package workbook.view;

import java.util.HashMap;
import java.util.Map;
import replication.consistency.Linearizability.Linearizable;
import replication.consistency.Operation;
import workbook.text.Texts;
import workbook.view.HistoryContent.Moment;

/** A history as text: process by process, then the order found, then what contradicts it. */
final class HistoryStory {
    private static final Texts TEXTS = Texts.of("view");

    private final HistoryContent content;
    private final HistoryDiagram.Options options;

    HistoryStory(HistoryContent content, HistoryDiagram.Options options) {
        this.content = content;
        this.options = options;
    }

    /** The caption of picture and text. */
    static String caption(HistoryContent content, HistoryDiagram.Options options) {
        return options.title().orElseGet(() -> {
            String names = content.keys().stream()
                    .filter(key -> !key.isEmpty())
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
            return names.isEmpty() ? TEXTS.get("history.title") : TEXTS.get("history.title.of", names);
        });
    }

    String text() {
        StringBuilder text = new StringBuilder(caption(content, options)).append('\n');
        Map<Operation, Integer> numbers = new HashMap<>();
        content.moments().forEach(moment -> numbers.put(moment.operation(), moment.number()));
        for (String lane : content.lanes()) {
            text.append(lane).append('\n');
            content.operations(lane)
                    .forEach(one -> text.append("  ").append(line(one, numbers)).append('\n'));
        }
        if (!content.moments().isEmpty()) {
            boolean whole =
                    options.verdict().filter(Linearizable.class::isInstance).isPresent();
            text.append(TEXTS.get(whole ? "history.order" : "history.prefix")).append('\n');
            content.moments().forEach(moment -> text.append(line(moment)).append('\n'));
        }
        options.reason()
                .ifPresent(reason -> text.append(content.accused().isEmpty() ? "" : "✗ ")
                        .append(reason)
                        .append('\n'));
        if (!content.leftOut().isEmpty()) {
            text.append(TEXTS.get("left.out", String.join("; ", content.leftOut())))
                    .append('\n');
        }
        return text.toString();
    }

    private String line(Operation one, Map<Operation, Integer> numbers) {
        String span = one.completed() == Operation.NEVER
                ? TEXTS.get("history.span.open", one.invoked())
                : TEXTS.get("history.span", one.invoked(), one.completed());
        String number = numbers.containsKey(one) ? TEXTS.get("history.number", numbers.get(one)) : "";
        String accused = content.accused().contains(one) ? " ✗" : "";
        return String.format("%-10s", span)
                + HistoryWords.bar(one, content.namesKeys())
                + number
                + accused
                + one.when().map(time -> " (" + time + ")").orElse("");
    }

    private String line(Moment moment) {
        return String.format("%4d  ", moment.number())
                + TEXTS.get(
                        "history.step",
                        moment.operation().who(),
                        HistoryWords.bar(moment.operation(), content.namesKeys()),
                        HistoryWords.value(moment.after()));
    }
}
