package workbook.readme;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.exercise.WorkbookFolder;
import workbook.grade.TaskReport;

/** What the README shows and names exists. */
class ReadmeTest {
    private static final Path FOLDER = WorkbookFolder.find().path();

    private final String readme = Files.readString(FOLDER.resolve("README.md"));

    ReadmeTest() throws IOException {}

    @Test
    void itsPictureIsWhatTheLibraryDraws() throws IOException {
        assertTrue(
                Files.readString(ReadmePicture.file()).equals(ReadmePicture.svg()),
                "to draw it anew, type  ./jbang run -m workbook.readme.ReadmePicture lib/Tests.java");
    }

    @Test
    void itsTableOfCommandsIsTheCatalog() throws IOException {
        JsonNode aliases = new ObjectMapper()
                .readTree(FOLDER.resolve("jbang-catalog.json").toFile())
                .path("aliases");
        List<String> rows = StreamSupport.stream(aliases.properties().spliterator(), false)
                .map((Map.Entry<String, JsonNode> alias) -> "| `" + alias.getKey() + "` | "
                        + alias.getValue().path("description").asText() + " |")
                .toList();
        assertTrue(readme.contains(String.join("\n", rows)), () -> "the table should be\n" + String.join("\n", rows));
    }

    @Test
    void theFilesItNamesExist() {
        Matcher names = Pattern.compile("`((?:lib|notebooks|exercises|solutions)/[\\w/.-]*)`")
                .matcher(readme);
        assertTrue(names.find());
        do {
            String name = names.group(1);
            assertTrue(Files.exists(FOLDER.resolve(name)) || name.contains("task-id"), name);
        } while (names.find());
    }

    @Test
    void theClassesAndPackagesThatTheCodeIsExplainedByExist() throws IOException {
        String page = Files.readString(FOLDER.resolve("lib/README.md"));
        Path sources = FOLDER.resolve("lib/src");
        Matcher classes =
                Pattern.compile("`((?:\\w+\\.)?[a-z]+)\\.([A-Z]\\w+)[`.]").matcher(page);
        assertTrue(classes.find());
        do {
            String file = classes.group(1).replace('.', '/') + "/" + classes.group(2) + ".java";
            assertTrue(
                    Files.exists(sources.resolve(file)) || Files.exists(sources.resolve("replication/" + file)), file);
        } while (classes.find());
        for (String tree : List.of("replication", "workbook")) {
            try (Stream<Path> packages = Files.list(sources.resolve(tree))) {
                packages.forEach(
                        one -> assertTrue(page.contains("\n| `" + one.getFileName() + "` | "), one.toString()));
            }
        }
    }

    @Test
    void thePointsThatTeachersReadAreTheCourses() throws IOException {
        String page = Files.readString(FOLDER.resolve("docs/teaching.md")).replace('\n', ' ');
        String chapters = Course.chapters().stream()
                .filter(chapter -> !Course.tasks(chapter).isEmpty())
                .map(chapter -> points(Course.tasks(chapter)) + " in `" + chapter.id() + "`")
                .collect(Collectors.joining(", "));
        String sentence = "There are " + points(Course.tasks()) + " points: " + chapters + ";";
        assertTrue(page.contains(sentence), sentence);
    }

    private static String points(List<Task> tasks) {
        return TaskReport.text(tasks.stream().mapToDouble(Task::points).sum());
    }
}
