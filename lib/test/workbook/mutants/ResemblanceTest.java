package workbook.mutants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.text.Texts;

/** Every planted wrong answer is known by its behaviour, and there is one line that says what it does. */
class ResemblanceTest {
    @Test
    void theListIsCurrent() throws IOException {
        assertEquals(
                String.join("\n", Signatures.lines()),
                String.join("\n", Files.readAllLines(Signatures.FILE)),
                "Some planted answer behaves in another way now, or is new. Type:  ./jbang run -m"
                        + " workbook.mutants.Signatures lib/Tests.java");
    }

    @Test
    void noTwoMistakesOfOneTaskLookAlike() throws IOException {
        Map<String, Set<String>> mistakes = new TreeMap<>();
        for (String line : Files.readAllLines(Signatures.FILE)) {
            String[] planted = line.split(" ");
            mistakes.computeIfAbsent(planted[0] + " " + planted[2], key -> new TreeSet<>())
                    .add(planted[1]);
        }
        assertEquals(
                List.of(),
                mistakes.values().stream().filter(names -> names.size() > 1).toList());
    }

    @Test
    void everyMistakeHasItsLineAndEveryLineItsMistake() {
        Map<String, Set<String>> mistakes = Signatures.wrongAnswers().stream()
                .collect(Collectors.groupingBy(
                        Signatures::task,
                        Collectors.mapping(Signatures::mistake, Collectors.toCollection(TreeSet::new))));
        for (Task task : Course.tasks()) {
            Set<String> lines =
                    ResourceBundle.getBundle("texts." + task.id(), Texts.NO_OTHER_LANGUAGE).keySet().stream()
                            .filter(key -> key.startsWith("like."))
                            .map(key -> key.substring("like.".length()))
                            .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(mistakes.get(task.id()), lines, task.id());
        }
    }
}
