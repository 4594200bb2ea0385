package workbook.exercise;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import workbook.check.AcknowledgeCheck;
import workbook.check.AntiEntropyCheck;
import workbook.check.CatchUpCheck;
import workbook.check.ChooseStrategyCheck;
import workbook.check.ClockSkewCheck;
import workbook.check.ConvergeCheck;
import workbook.check.DetectFailureCheck;
import workbook.check.FailoverCheck;
import workbook.check.FollowerApplyCheck;
import workbook.check.HintedHandoffCheck;
import workbook.check.LastWriterWinsCheck;
import workbook.check.LeaderWriteCheck;
import workbook.check.LocalWriteCheck;
import workbook.check.MergeCounterCheck;
import workbook.check.Points;
import workbook.check.QuizCheck;
import workbook.check.QuorumCheck;
import workbook.check.QuorumReadCheck;
import workbook.check.ReadRepairCheck;
import workbook.check.RequestVoteCheck;
import workbook.check.SessionReadsCheck;
import workbook.check.SiblingsCheck;
import workbook.check.SplitVoteCheck;
import workbook.check.StepDownCheck;
import workbook.check.TaskCheck;
import workbook.check.UpToDateCheck;
import workbook.check.WinMajorityCheck;

/** The chapters in their order, and the tasks of each. Adding a check class to its chapter here adds the task. */
public final class Course {
    /** The last chapter, which has no tasks: nothing in it is graded. */
    public static final Chapter DRILLS = new Chapter("failure-drills", "06-failure-drills.ipynb", 95);

    /** The tasks of a chapter that are answered in one script. */
    private record Part(Chapter chapter, String script, List<Class<?>> checks) {}

    private static final Chapter STRATEGY = new Chapter("strategy", "05-strategy-and-quiz.ipynb", 115);

    private static final List<Part> PARTS = List.of(
            new Part(
                    new Chapter("single-leader", "01-single-leader.ipynb", 120),
                    "SingleLeader.java",
                    List.of(
                            LeaderWriteCheck.class,
                            FollowerApplyCheck.class,
                            AcknowledgeCheck.class,
                            CatchUpCheck.class,
                            FailoverCheck.class,
                            SessionReadsCheck.class)),
            new Part(
                    new Chapter("multi-leader", "02-multi-leader.ipynb", 135),
                    "MultiLeader.java",
                    List.of(
                            LocalWriteCheck.class,
                            LastWriterWinsCheck.class,
                            ClockSkewCheck.class,
                            SiblingsCheck.class,
                            MergeCounterCheck.class,
                            ConvergeCheck.class)),
            new Part(
                    new Chapter("leader-election", "03-leader-election.ipynb", 140),
                    "LeaderElection.java",
                    List.of(
                            RequestVoteCheck.class,
                            WinMajorityCheck.class,
                            DetectFailureCheck.class,
                            SplitVoteCheck.class,
                            StepDownCheck.class,
                            UpToDateCheck.class)),
            new Part(
                    new Chapter("leaderless", "04-leaderless.ipynb", 120),
                    "Leaderless.java",
                    List.of(
                            QuorumCheck.class,
                            QuorumReadCheck.class,
                            ReadRepairCheck.class,
                            HintedHandoffCheck.class,
                            AntiEntropyCheck.class)),
            new Part(STRATEGY, "Strategy.java", List.of(ChooseStrategyCheck.class)),
            new Part(STRATEGY, "Quiz.java", List.of(QuizCheck.class)));

    private Course() {}

    public static List<Chapter> chapters() {
        return PARTS.stream().map(Part::chapter).distinct().toList();
    }

    /** The files of exercises/ and solutions/, in the order of their tasks. */
    public static List<String> scripts() {
        return PARTS.stream().map(Part::script).toList();
    }

    /** All tasks in the order in which they are taught. */
    public static List<Task> tasks() {
        return PARTS.stream()
                .flatMap(part -> part.checks().stream().map(check -> task(part, check)))
                .toList();
    }

    public static List<Task> tasks(Chapter chapter) {
        return tasks().stream().filter(task -> task.chapter().equals(chapter)).toList();
    }

    public static Optional<Task> task(String id) {
        return tasks().stream().filter(task -> task.id().equals(id)).findFirst();
    }

    private static Task task(Part part, Class<?> check) {
        TaskCheck about = check.getAnnotation(TaskCheck.class);
        List<Task.Row> rows = Arrays.stream(check.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Points.class))
                .sorted(Comparator.comparingInt(
                        method -> method.getAnnotation(Points.class).row()))
                .map(method -> new Task.Row(
                        method.getName(), method.getAnnotation(Points.class).value()))
                .toList();
        return new Task(about.id(), part.chapter(), part.script(), about.answer(), check, about.minutes(), rows);
    }
}
