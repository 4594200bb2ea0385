package workbook.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.view.Picture;

/**
 * A drill that has been played, with its pictures.
 *
 * @param runs how many seeds the spreads are of; 0 if there are none
 * @param own the tasks whose answers by the learner took part
 * @param ours the tasks that this drill has a place for, too, where ours took part
 */
public record DrillResult(
        Drill drill,
        long seed,
        int runs,
        List<Finding> findings,
        Picture strip,
        Picture clients,
        List<String> own,
        List<String> ours) {
    /** So many seeds show what chance does, and take no time to speak of. */
    public static final int USUAL_RUNS = 30;

    public DrillResult {
        findings = List.copyOf(findings);
        own = List.copyOf(own);
        ours = List.copyOf(ours);
    }

    /**
     * Plays {@code drill}, and where chance has a part in it {@code runs} times more, with the seeds that follow. What
     * a learner's class throws comes out.
     */
    public static DrillResult of(Drill drill, Cast cast, int runs) {
        Debriefing shown = drill.play().apply(cast);
        int others = drill.byChance() ? runs : 0;
        List<Map<String, String>> values = LongStream.range(cast.seed(), cast.seed() + others)
                .mapToObj(seed -> drill.play().apply(cast.seed(seed)).values())
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (Question question : drill.questions()) {
            Optional<Spread> spread = values.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Spread.of(values.stream()
                            .map(run -> Double.valueOf(run.get(question.key())))
                            .toList()));
            findings.add(new Finding(question, shown.value(question.key()), spread));
        }
        return new DrillResult(
                drill,
                cast.seed(),
                others,
                findings,
                shown.strip().picture(),
                shown.clients().picture(),
                tasks(cast, true),
                tasks(cast, false));
    }

    /** The tasks that {@code drill} has a place for, whoever fills it. */
    public static List<String> tasks(Drill drill) {
        Cast ours = Cast.ours();
        drill.play().apply(ours);
        return tasks(ours, false);
    }

    private static List<String> tasks(Cast cast, boolean own) {
        return Course.tasks().stream()
                .filter(task -> cast.places().contains(task.answer()))
                .filter(task -> cast.isOwn(task.answer()) == own)
                .map(Task::id)
                .toList();
    }

    /**
     * What was measured in the run that is shown.
     *
     * @throws IllegalArgumentException if the drill does not measure it
     */
    public String value(String key) {
        return findings.stream()
                .filter(finding -> finding.question().key().equals(key))
                .findFirst()
                .map(Finding::value)
                .orElseThrow(() -> new IllegalArgumentException("Drill " + drill.number() + " measures "
                        + findings.stream()
                                .map(finding -> finding.question().key())
                                .toList()
                        + ", not \"" + key + "\"."));
    }
}
