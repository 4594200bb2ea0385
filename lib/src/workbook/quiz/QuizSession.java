package workbook.quiz;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The answers that count while one notebook runs: those that its cells have given since it was started, and for the
 * questions whose cells have not run, those that were kept before. A cell that ran with an empty answer leaves its
 * question open, whatever was kept: a notebook that is run from top to bottom, on whoever's machine, is graded by what
 * stands in it.
 */
public final class QuizSession {
    private final QuizBank bank;
    private final Optional<QuizAnswers> kept;
    private final Map<String, Letters> given = new LinkedHashMap<>();

    /** @param kept empty where a notebook of somebody else is graded: nothing is read there, and nothing written */
    public QuizSession(QuizBank bank, Optional<QuizAnswers> kept) {
        this.bank = bank;
        this.kept = kept;
    }

    /**
     * Takes an answer and keeps it, unless it is empty.
     *
     * @param question its id, such as {@code Q1}
     * @param letters as a person writes them, such as {@code "a, c"}
     * @throws workbook.exercise.WrongUse if there is no such question, or no such answer
     */
    public Verdict answer(String question, String letters) {
        Question asked = bank.question(question);
        // A cell that no longer holds an answer must not go on counting with its last one.
        given.put(asked.id(), Letters.NONE);
        Verdict verdict = new Verdict(asked, Letters.parse(letters));
        given.put(asked.id(), verdict.given());
        if (!verdict.isOpen()) {
            kept.ifPresent(answers -> answers.keep(asked.id(), verdict.given()));
        }
        return verdict;
    }

    /** The answers that count now, by question id. */
    public Map<String, Letters> answers() {
        Map<String, Letters> answers =
                new LinkedHashMap<>(kept.map(QuizAnswers::all).orElse(Map.of()));
        answers.putAll(given);
        return answers;
    }

    /** What went wrong with the kept answers since the last call. */
    public Optional<String> note() {
        return kept.flatMap(QuizAnswers::note);
    }
}
