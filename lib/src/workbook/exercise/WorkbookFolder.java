package workbook.exercise;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import workbook.text.Texts;

/**
 * The folder that the learner cloned.
 *
 * @param path absolute
 */
public record WorkbookFolder(Path path) {
    /** The variable in which the launcher names the folder. */
    public static final String HOME = "WORKBOOK_HOME";

    public WorkbookFolder {
        path = path.toAbsolutePath().normalize();
    }

    /**
     * The folder that the launcher names in {@code WORKBOOK_HOME}, otherwise the one around the working directory.
     *
     * @throws WrongUse if there is none
     */
    public static WorkbookFolder find() {
        String home = System.getenv(HOME);
        return around(Path.of(home == null || home.isEmpty() ? "" : home));
    }

    /**
     * The workbook's folder that {@code place} lies in, or is.
     *
     * @throws WrongUse if there is none
     */
    public static WorkbookFolder around(Path place) {
        return Stream.iterate(place.toAbsolutePath().normalize(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isRegularFile(folder.resolve("lib/Lib.java"))
                        && Files.isDirectory(folder.resolve("notebooks")))
                .findFirst()
                .map(WorkbookFolder::new)
                .orElseThrow(() -> new WrongUse(Texts.of("cli").get("folder.none", place.toAbsolutePath())));
    }

    public Path notebooks() {
        return path.resolve("notebooks");
    }

    /** The scripts that a learner fills in. */
    public Path exercises() {
        return path.resolve("exercises");
    }

    /** The same scripts with the answers. */
    public Path solutions() {
        return path.resolve("solutions");
    }

    /** The program that a person types as {@code ./jbang}. */
    public Path launcher() {
        return path.resolve(System.getProperty("os.name").startsWith("Windows") ? "jbang.cmd" : "jbang");
    }

    /** What the workbook keeps for itself and never commits: environments, caches, progress. It may not exist yet. */
    public Path state() {
        return path.resolve(".workbook");
    }
}
