package workbook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import workbook.exercise.WorkbookFolder;
import workbook.exercise.WrongUse;
import workbook.text.Texts;

/** A virtual environment of Python under {@code .workbook/} with exactly the packages that some files ask for. */
final class PythonEnvironment {
    private static final int OLDEST_MINOR = 11;
    private static final String SHOW_VERSION = "import sys; print('%d.%d' % sys.version_info[:2])";
    private static final Texts TEXTS = Texts.of("cli");

    private final WorkbookFolder folder;
    private final Path place;
    private final List<Path> requirements;
    private final String again;

    /** @param again the command to type after a trouble */
    PythonEnvironment(WorkbookFolder folder, String name, List<Path> requirements, String again) {
        this.folder = folder;
        this.place = folder.state().resolve(name);
        this.requirements = List.copyOf(requirements);
        this.again = again;
    }

    /** Its Python. */
    Path python() {
        return Programs.isWindows() ? place.resolve("Scripts/python.exe") : place.resolve("bin/python");
    }

    /** Where its packages put files that other programs look for. */
    Path share() {
        return place.resolve("share");
    }

    /**
     * Makes it, or brings it up to date; does nothing if the files ask for what is installed.
     *
     * @throws WrongUse if Python is missing or too old, or something cannot be fetched or written
     */
    void prepare(Steps steps) throws Exception {
        if (isComplete()) {
            return;
        }
        String base = findPython();
        Path log = folder.state().resolve(place.getFileName() + ".log");
        try {
            Files.createDirectories(place);
            steps.step(TEXTS.get("step.venv"), () -> -1, () -> {
                int code = Programs.run(List.of(base, "-m", "venv", "--clear", place.toString()), log);
                if (code != 0 && Programs.read(log).contains("ensurepip")) {
                    throw new WrongUse(TEXTS.get(
                            "python.no-venv", Programs.installing("python3-venv", "python3", "python"), again));
                }
                return require(code, "venv", log);
            });
            List<String> pip = new ArrayList<>(List.of(
                    python().toString(),
                    "-m",
                    "pip",
                    "install",
                    "--progress-bar=off",
                    "--no-input",
                    "--retries=2",
                    "--disable-pip-version-check"));
            requirements.forEach(file -> pip.addAll(List.of("-r", file.toString())));
            steps.step(TEXTS.get("step.pip"), installed(log), () -> require(Programs.run(pip, log), "pip", log));
            Files.writeString(stamp(), wanted());
        } catch (IOException failure) {
            throw Trouble.in(failure, folder, again);
        }
    }

    private boolean require(int code, String program, Path log) {
        if (code != 0) {
            throw Trouble.in(Programs.read(log), folder, again).orElseGet(() -> Trouble.unknown(program, log, again));
        }
        return true;
    }

    private boolean isComplete() throws IOException {
        return Files.isRegularFile(stamp())
                && Files.isExecutable(python())
                && Files.readString(stamp()).equals(wanted());
    }

    private Path stamp() {
        return place.resolve("installed.txt");
    }

    /** The Python counts, too: after an upgrade of the system the packages are in a folder that it does not read. */
    private String wanted() throws IOException {
        StringBuilder wanted =
                new StringBuilder(Programs.output(List.of(python().toString(), "-c", SHOW_VERSION))
                                .orElse("") + "\n");
        for (Path file : requirements) {
            wanted.append(Files.readString(file));
        }
        return wanted.toString();
    }

    private static String findPython() {
        Optional<String> tooOld = Optional.empty();
        for (String name : List.of("python3", "python", "python3.14", "python3.13", "python3.12", "python3.11")) {
            Optional<String> version = Programs.find(name)
                    .flatMap(python -> Programs.output(List.of(python.toString(), "-c", SHOW_VERSION)));
            if (version.filter(PythonEnvironment::isNewEnough).isPresent()) {
                return Programs.find(name).orElseThrow().toString();
            }
            tooOld = tooOld.or(() -> version);
        }
        String install = Programs.installing("python3 python3-venv", "python3", "python");
        throw new WrongUse(tooOld.map(version -> TEXTS.get("python.old", version, OLDEST_MINOR, install))
                .orElseGet(() -> TEXTS.get("python.none", OLDEST_MINOR, install)));
    }

    private static boolean isNewEnough(String version) {
        int[] parts =
                Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
        return parts[0] > 3 || parts[0] == 3 && parts[1] >= OLDEST_MINOR;
    }

    /** How far pip is: it first names every package, then unpacks each into a folder of its own. */
    private DoubleSupplier installed(Path log) {
        return () -> {
            double all = Math.max(1, packages(requirements));
            double named = Programs.read(log)
                    .lines()
                    .filter(line -> line.startsWith("Collecting "))
                    .count();
            return (0.6 * Math.min(named, all) + 0.4 * Math.min(unpacked(), all)) / all;
        };
    }

    private static long packages(List<Path> requirements) {
        return requirements.stream()
                .flatMap(file -> Programs.read(file).lines())
                .filter(line -> line.contains("=="))
                .count();
    }

    private long unpacked() {
        try (Stream<Path> files =
                Files.find(place, 4, (path, about) -> path.toString().endsWith(".dist-info"))) {
            return files.count();
        } catch (IOException | UncheckedIOException changesUnderneath) {
            return 0;
        }
    }
}
