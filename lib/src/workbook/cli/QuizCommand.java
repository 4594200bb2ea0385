package workbook.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import workbook.exercise.WorkbookFolder;
import workbook.exercise.WrongUse;
import workbook.grade.Progress;
import workbook.grade.TaskReport;
import workbook.quiz.Letters;
import workbook.quiz.Question;
import workbook.quiz.QuizAnswers;
import workbook.quiz.QuizBank;
import workbook.quiz.QuizDialogue;
import workbook.quiz.QuizReport;
import workbook.text.DidYouMean;
import workbook.text.Texts;

/** Asks the questions of the quiz that are still open or wrong. */
@Command(name = "quiz")
final class QuizCommand implements Callable<Integer> {
    private final QuizBank bank = QuizBank.load();
    private final Texts texts = Texts.of("quiz");

    @Option(names = "--topic", paramLabel = "TOPIC", descriptionKey = "topic")
    private String topic;

    @Option(names = "--all", descriptionKey = "all")
    private boolean all;

    @Option(names = "--seed", paramLabel = "NUMBER", descriptionKey = "seed")
    private Long seed;

    @Override
    public Integer call() {
        requireTopic();
        QuizAnswers answers = QuizAnswers.in(WorkbookFolder.find().state());
        List<Question> questions = wanted(answers.all());
        answers.note().ifPresent(System.out::println);
        if (questions.isEmpty()) {
            System.out.println(texts.get("ask.done"));
            return Main.DONE;
        }
        // The sum must be told and kept even if Ctrl-C ends the JVM in the middle of a question.
        Thread closing = new Thread(() -> close(answers));
        Runtime.getRuntime().addShutdownHook(closing);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        new QuizDialogue(bank, answers, in, System.out, seed == null ? new Random() : new Random(seed)).ask(questions);
        Runtime.getRuntime().removeShutdownHook(closing);
        close(answers);
        return Main.DONE;
    }

    private void requireTopic() {
        if (topic != null && !bank.topics().contains(topic)) {
            String meant =
                    DidYouMean.of(topic, bank.topics()).orElse(bank.topics().get(0));
            throw new WrongUse(texts.get("ask.topic", topic, String.join(", ", bank.topics()), meant));
        }
    }

    private List<Question> wanted(Map<String, Letters> given) {
        return bank.questions().stream()
                .filter(question -> topic == null || question.topic().equals(topic))
                .filter(question -> all || !question.right().equals(given.get(question.id())))
                .toList();
    }

    private void close(QuizAnswers answers) {
        TaskReport report = QuizReport.of(bank, answers.all());
        long right = report.rows().stream().filter(row -> row.points() > 0).count();
        System.out.println();
        System.out.println(
                texts.get("ask.sum", right, report.rows().size(), report.pointsText(), TaskReport.text(report.max())));
        System.out.println(texts.get(right == report.rows().size() ? "ask.done" : "ask.rest"));
        Progress.ofWorkbook()
                .map(progress -> progress.keep(List.of(report), "./jbang quiz"))
                .ifPresent(reached -> reached.forEach(milestone -> System.out.println(milestone.sentence())));
    }
}
