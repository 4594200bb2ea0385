package workbook.mutants.quiz;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import workbook.mutants.Right;
import workbook.quiz.QuizSheet;

@Right(task = "quiz", how = "all letters in one text, a capital for the first of each answer, found by counting them")
final class SpelledInOneText implements QuizSheet {
    private static final String LETTERS = "BCADCAdCADBDABBcBCDABAcBCDBdA";

    @Override
    public String answer(String question) {
        int wanted = Integer.parseInt(question.replaceAll("\\D", ""));
        return IntStream.range(0, LETTERS.length())
                .filter(end -> LETTERS.substring(0, end + 1)
                                .chars()
                                .filter(Character::isUpperCase)
                                .count()
                        == wanted)
                .mapToObj(end -> LETTERS.substring(end, end + 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(","));
    }
}
