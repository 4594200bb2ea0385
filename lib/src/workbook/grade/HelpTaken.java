package workbook.grade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import workbook.exercise.KeptFile;

/** Which hints and answers the learner has asked for, kept in {@code .workbook/progress.json}. Help costs no points. */
public final class HelpTaken {
    private static final String HELP = "help";
    private static final String HINTS = "hints";
    private static final String ANSWER = "answer";

    private final KeptFile file;

    /**
     * The help with one task.
     *
     * @param hints by the chain of hints, see {@link Hints#chain}, how many of it were shown
     * @param answer when the answer was shown for the first time; empty if it was not
     */
    public record Taken(Map<String, Integer> hints, Optional<AnswerShown> answer) {
        /** No help at all. */
        public static final Taken NOTHING = new Taken(Map.of(), Optional.empty());

        public Taken {
            hints = Map.copyOf(hints);
        }

        /** How many hints were shown. */
        public int count() {
            return hints.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** How far the learner has come in one of the chains of hints, from 0 to {@link Hints#STEPS}. */
        public int furthest() {
            return hints.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        }
    }

    /** When an answer was shown. */
    public enum AnswerShown {
        /** After the last hint, or with full points. */
        IN_TURN,
        /** Before, because the learner insisted. */
        EARLY
    }

    private HelpTaken(KeptFile file) {
        this.file = file;
    }

    /** What is kept in {@code progress}, the file of a {@link Progress}. */
    public static HelpTaken in(Path progress) {
        return new HelpTaken(new KeptFile(progress));
    }

    /** The help of the workbook that the program runs in; empty if it runs in none. */
    public static Optional<HelpTaken> ofWorkbook() {
        return Progress.fileOfWorkbook().map(HelpTaken::in);
    }

    /** By task id; tasks without help are not there. */
    public Map<String, Taken> all() {
        Map<String, Taken> all = new TreeMap<>();
        file.read().path(HELP).properties().forEach(entry -> all.put(entry.getKey(), taken(entry.getValue())));
        return all;
    }

    /** The help with {@code task}. */
    public Taken with(String task) {
        return all().getOrDefault(task, Taken.NOTHING);
    }

    /**
     * Notes that a hint for {@code task} was shown.
     *
     * @param chain which hints of the task, see {@link Hints#chain}
     * @param step the number of the hint, from 1
     */
    public void hintShown(String task, String chain, int step) {
        file.change(kept -> {
            ObjectNode hints = KeptFile.part(helpWith(task, kept), HINTS);
            hints.put(chain, Math.max(step, hints.path(chain).asInt()));
        });
    }

    /** Notes that the answer to {@code task} was shown; the first time counts. */
    public void answerShown(String task, AnswerShown when) {
        file.change(kept -> {
            ObjectNode help = helpWith(task, kept);
            if (!help.has(ANSWER)) {
                help.put(ANSWER, when.name());
            }
        });
    }

    /** What the learner should know about the file, if something went wrong since the last call. */
    public Optional<String> note() {
        return file.note();
    }

    private static Taken taken(JsonNode entry) {
        Map<String, Integer> hints = new TreeMap<>();
        entry.path(HINTS)
                .properties()
                .forEach(chain -> hints.put(chain.getKey(), chain.getValue().asInt()));
        Optional<AnswerShown> answer = Optional.empty();
        for (AnswerShown when : AnswerShown.values()) {
            if (entry.path(ANSWER).asText().equals(when.name())) {
                answer = Optional.of(when);
            }
        }
        return new Taken(hints, answer);
    }

    private static ObjectNode helpWith(String task, ObjectNode kept) {
        return KeptFile.part(KeptFile.part(kept, HELP), task);
    }
}
