package workbook.grade.hostile;

import java.nio.file.Files;
import java.nio.file.Path;
import workbook.grade.Tally;

/** Looks for the solutions around the folder in which it runs. */
final class ReadsTheSolutions implements Tally {
    @Override
    public int add(int number) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path solutions = folder.resolve("solutions/SingleLeader.java");
            if (Files.exists(solutions)) {
                throw new IllegalStateException("found " + solutions);
            }
        }
        throw new IllegalStateException(
                environment().contains("WORKBOOK_HOME") ? "found " + environment() : "There are no solutions.");
    }

    private static String environment() {
        try {
            return System.getenv().toString();
        } catch (LinkageError keptFromAnswers) {
            return "";
        }
    }
}
