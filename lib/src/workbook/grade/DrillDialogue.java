package workbook.grade;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import workbook.drill.Drill;
import workbook.exercise.WrongUse;
import workbook.grade.DrillWork.Source;
import workbook.text.Texts;

/** Plays a drill with a learner's answers, in a JVM of its own that ends with it. */
public final class DrillDialogue {
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final Drill drill;
    private final DrillWork work;

    private DrillDialogue(Drill drill, DrillWork work) {
        this.drill = drill;
        this.work = work;
    }

    /** A file with answers, and how it is named. */
    public record NamedFile(String name, AnswerFile answers) {}

    /**
     * Plays {@code drill} with the answers of {@code files}; of two answers to one task the first counts. What is not
     * written yet is played by ours.
     *
     * @param runs how many runs more show what chance does
     * @throws WrongUse if an answer throws, does not end, or does what no answer may; or if no JVM can be started
     */
    public static DrilledAnswers play(Drill drill, long seed, int runs, List<NamedFile> files) {
        List<Source> sources = files.stream()
                .map(file -> new Source(
                        file.name(),
                        file.answers().answer(),
                        file.answers().types(),
                        file.answers().tasks().stream().map(task -> task.id()).toList()))
                .toList();
        return new DrillDialogue(drill, new DrillWork(sources, drill.number(), seed, runs, Limits.USUAL)).result();
    }

    private DrilledAnswers result() {
        Texts texts = Texts.of("grade");
        ChildProcess child = new ChildProcess(ChildProcess.Use.CHECK);
        try {
            child.send(work);
            Duration limit = work.limits().check().plus(MARGIN);
            Optional<Reply> reply = child.next(limit);
            if (reply.isEmpty()) {
                throw new WrongUse(child.lastWords());
            }
            return result(reply.get());
        } catch (IllegalArgumentException | IndexOutOfBoundsException nothingThatAChildSays) {
            throw new WrongUse(texts.get("stopped.forged"));
        } catch (IOException gone) {
            throw new WrongUse(texts.get("stopped.silent"));
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
            throw new WrongUse(texts.get("stopped.interrupted"));
        } finally {
            child.kill();
        }
    }

    private DrilledAnswers result(Reply reply) {
        return switch (reply.kind()) {
            case DRILLED -> DrilledAnswers.of(reply, drill, work.seed());
            case BROKEN, EXIT -> throw new WrongUse(reply.field(0));
            case BUG -> throw new IllegalStateException("The drill failed by itself.\n" + reply.field(0));
            default -> throw new IllegalArgumentException("A child that drills does not say " + reply.kind() + ".");
        };
    }
}
