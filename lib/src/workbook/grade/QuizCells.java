package workbook.grade;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import workbook.grade.Declarations.Declaration;
import workbook.grade.Declarations.Kind;

/** The quiz of a notebook's file: its cells call {@code answer("Q1", "B")} and declare nothing, so this does. */
final class QuizCells {
    private static final Pattern ANSWER =
            Pattern.compile("^\\s*answer\\(\\s*\"(Q\\d+)\"\\s*,\\s*\"([^\"\\\\\\v]*)\"\\s*\\)", Pattern.MULTILINE);

    private QuizCells() {}

    /** The answers of {@code cells} as one class; of two answers to a question the later one counts. */
    static Optional<Declaration> sheet(List<NotebookFile.Cell> cells) {
        Map<String, String> letters = new LinkedHashMap<>();
        cells.forEach(cell ->
                ANSWER.matcher(cell.source()).results().forEach(call -> letters.put(call.group(1), call.group(2))));
        String branches = letters.entrySet().stream()
                .map(answer -> "case \"" + answer.getKey() + "\" -> \"" + answer.getValue() + "\";\n")
                .collect(Collectors.joining());
        String source = "class QuizOfTheCells implements workbook.quiz.QuizSheet {\n"
                + "public String answer(String question) {\nreturn switch (question) {\n" + branches
                + "default -> \"\";\n};\n}\n}";
        return letters.isEmpty()
                ? Optional.empty()
                : Optional.of(new Declaration(Kind.TYPE, "QuizOfTheCells", source, "", 1));
    }
}
