package workbook.quiz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import workbook.exercise.WrongUse;
import workbook.text.Texts;

/** Asks questions line by line. Every answer is kept as it is given, so whoever breaks off loses nothing. */
public final class QuizDialogue {
    private static final int WIDTH = 88;
    private static final int ANSWERS_MARGIN = 5;

    private final Texts texts = Texts.of("quiz");
    private final QuizBank bank;
    private final QuizAnswers answers;
    private final BufferedReader in;
    private final PrintStream out;
    private final Random chance;

    /** @param chance decides the order of questions within their topic, and of options */
    public QuizDialogue(QuizBank bank, QuizAnswers answers, BufferedReader in, PrintStream out, Random chance) {
        this.bank = bank;
        this.answers = answers;
        this.in = in;
        this.out = out;
        this.chance = chance;
    }

    /** Asks {@code questions}, topic by topic, until all have been asked, or the person types q or closes the input. */
    public void ask(List<Question> questions) {
        List<Question> order = new ArrayList<>(questions);
        Collections.shuffle(order, chance);
        order.sort((a, b) -> bank.topics().indexOf(a.topic()) - bank.topics().indexOf(b.topic()));
        out.println(order.size() == 1 ? texts.get("ask.begin.one") : texts.get("ask.begin", order.size()));
        for (int i = 0; i < order.size(); i++) {
            Question question = order.get(i);
            List<Option> shown = new ArrayList<>(question.options());
            if (question.mayBeShuffled()) {
                Collections.shuffle(shown, chance);
            }
            show(question, shown, texts.get("ask.place", i + 1, order.size(), bank.titleOf(question.topic())));
            Optional<Letters> given = read(shown);
            if (given.isEmpty()) {
                return;
            }
            if (!given.get().isEmpty()) {
                answers.keep(question.id(), given.get());
                explain(new Verdict(question, given.get()), shown);
            }
        }
    }

    private void show(Question question, List<Option> shown, String place) {
        out.println();
        out.println(place);
        out.println(question.title());
        String several = question.hasSeveral() ? " " + texts.get("say.several") : "";
        out.println(Paragraph.wrapped(question.stem() + several, WIDTH, ""));
        for (int i = 0; i < shown.size(); i++) {
            out.println("  " + letter(i) + "  " + Paragraph.wrapped(shown.get(i).text(), WIDTH, margin()));
        }
    }

    /** The letters as the bank has them; {@link Letters#NONE} to skip; empty to stop. */
    private Optional<Letters> read(List<Option> shown) {
        while (true) {
            out.print("> ");
            out.flush();
            String line = nextLine();
            if (line == null) {
                out.println();
                return Optional.empty();
            }
            if (line.strip().equalsIgnoreCase("q")) {
                return Optional.empty();
            }
            try {
                return Optional.of(toBank(Letters.parse(line), shown));
            } catch (WrongUse junk) {
                out.println(junk.getMessage() + " " + texts.get("ask.keys"));
            }
        }
    }

    private String nextLine() {
        try {
            return in.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void explain(Verdict verdict, List<Option> shown) {
        Letters right = fromBank(verdict.question().right(), shown);
        Letters given = fromBank(verdict.given(), shown);
        out.println(
                verdict.isRight() ? "✓ " + texts.get("say.right", given) : "✗ " + texts.get("ask.wrong", given, right));
        for (int i = 0; i < shown.size(); i++) {
            Option option = shown.get(i);
            String mark = verdict.question().right().contains(option.letter()) ? "✓" : " ";
            out.println(mark + " " + letter(i) + "  " + Paragraph.wrapped(option.why(), WIDTH, margin()));
        }
        answers.note().ifPresent(out::println);
    }

    private static Letters toBank(Letters typed, List<Option> shown) {
        return letters(typed.text()
                .chars()
                .map(letter -> shown.get(letter - 'A').letter())
                .sorted());
    }

    private static Letters fromBank(Letters letters, List<Option> shown) {
        return letters(IntStream.range(0, shown.size())
                .filter(i -> letters.contains(shown.get(i).letter()))
                .map(i -> letter(i)));
    }

    private static Letters letters(IntStream letters) {
        return new Letters(letters.mapToObj(Character::toString).collect(Collectors.joining()));
    }

    private static char letter(int place) {
        return Letters.ALL.charAt(place);
    }

    private static String margin() {
        return " ".repeat(ANSWERS_MARGIN);
    }
}
