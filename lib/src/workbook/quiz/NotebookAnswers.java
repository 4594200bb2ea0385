package workbook.quiz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.exercise.WrongUse;

/** The answers that stand in a notebook's cells, read without a kernel. */
public final class NotebookAnswers {
    private static final Pattern CALL = Pattern.compile("^answer\\(\"(Q\\d+)\",\\s*\"([^\"]*)\"\\)", Pattern.MULTILINE);

    private NotebookAnswers() {}

    /**
     * The letters by question id; a question that is left open, or answered with something else than letters, is there
     * without a letter. Empty if the notebook asks nothing.
     *
     * @throws IOException if {@code notebook} cannot be read
     */
    public static Map<String, Letters> in(Path notebook) throws IOException {
        Map<String, Letters> answers = new TreeMap<>();
        for (JsonNode cell : new ObjectMapper().readTree(notebook.toFile()).path("cells")) {
            if (cell.path("cell_type").asText().equals("code")) {
                Matcher call = CALL.matcher(source(cell.path("source")));
                while (call.find()) {
                    answers.put(call.group(1), letters(call.group(2)));
                }
            }
        }
        return answers;
    }

    private static String source(JsonNode source) {
        StringBuilder text = new StringBuilder(source.asText());
        source.forEach(line -> text.append(line.asText()));
        return text.toString();
    }

    private static Letters letters(String written) {
        try {
            return Letters.parse(written);
        } catch (WrongUse junk) {
            return Letters.NONE;
        }
    }
}
