package workbook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workbook.exercise.WorkbookFolder;
import workbook.exercise.WrongUse;
import workbook.text.Texts;

/** Runs the tests of the library, the grader, the notebooks and the browser, and installs before what they need. */
@Command(name = "test")
final class TestCommand implements Callable<Integer> {
    private static final String AGAIN = "./jbang test";
    private static final Path CHROME_ON_MAC = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final Texts TEXTS = Texts.of("cli");

    @Option(names = "--quick", descriptionKey = "quick")
    private boolean quick;

    @Parameters(arity = "0..1", paramLabel = "FILTER", descriptionKey = "FILTER")
    private String filter;

    @Override
    public Integer call() throws Exception {
        WorkbookFolder folder = WorkbookFolder.find();
        if (!Files.exists(folder.path().resolve("lib/test"))) {
            throw new WrongUse(TEXTS.get("test.none"));
        }
        Steps steps = Steps.toErrors();
        Path wanted = folder.path().resolve("requirements.txt");
        PythonEnvironment python = new PythonEnvironment(
                folder, "test-venv", List.of(wanted, folder.path().resolve("lib/test/requirements.txt")), AGAIN);
        try {
            Files.createDirectories(folder.state());
            python.prepare(steps);
        } catch (IOException failure) {
            throw Trouble.in(failure, folder, AGAIN);
        }
        List<String> command =
                new ArrayList<>(List.of(folder.launcher().toString(), "run", "-Dworkbook.python=" + python.python()));
        Optional<Path> browser = browser(folder, steps);
        if (browser.isPresent()) {
            command.add("-Dworkbook.chromium=" + browser.get());
        } else {
            System.err.println(TEXTS.get("test.no-browser", Programs.installing("chromium", "chromium", "chromium")));
        }
        command.add(folder.path().resolve("lib/Tests.java").toString());
        if (quick) {
            command.add("--quick");
        }
        if (filter != null) {
            command.add(filter);
        }
        return new ProcessBuilder(command)
                .directory(folder.path().toFile())
                .inheritIO()
                .start()
                .waitFor();
    }

    private static Optional<Path> browser(WorkbookFolder folder, Steps steps) throws Exception {
        Optional<Path> found = installedBrowser();
        if (found.isPresent() || !Programs.isRoot() || Programs.find("apt-get").isEmpty()) {
            return found;
        }
        Path log = folder.state().resolve("chromium.log");
        steps.step(
                TEXTS.get("step.chromium"),
                () -> -1,
                () -> Programs.run(List.of("apt-get", "update"), log)
                        + Programs.run(
                                List.of("apt-get", "install", "-y", "--no-install-recommends", "chromium"), log));
        return installedBrowser();
    }

    private static Optional<Path> installedBrowser() {
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> Programs.find(name).stream())
                .findFirst()
                .or(() -> Optional.of(CHROME_ON_MAC).filter(Files::isExecutable));
    }
}
