package workbook.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** PIT changes the answers of {@code solutions/} instruction by instruction, and looks whether a row fails. */
final class MutationRun {
    private static final Path ROWS = Path.of("lib/test/workbook/mutation/SolvedRows.java");

    /** A mutant that loops or eats the memory does not get full points either. */
    private static final Set<String> CAUGHT = Set.of("KILLED", "TIMED_OUT", "MEMORY_ERROR");

    private static final Set<String> MISSED = Set.of("SURVIVED", "NO_COVERAGE");

    private final Path solutions;
    private final Path folder;

    /** @param folder an empty one, for class files and the report */
    MutationRun(Path solutions, Path folder) {
        this.solutions = solutions;
        this.folder = folder;
    }

    /**
     * Runs all mutants; takes minutes.
     *
     * @return each of them in the order of the source, and whether a row has caught it
     */
    Map<Mutant, Boolean> run() throws Exception {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        compile(classes);
        mutate(classes);
        return read(folder.resolve("mutations.xml"));
    }

    private void compile(Path classes) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-nowarn", "-g", "-d", classes.toString(), "-cp", classPath(), ROWS.toString()));
        try (Stream<Path> files = Files.list(solutions)) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
        }
        int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertEquals(0, code, "javac of solutions/");
    }

    private void mutate(Path classes) throws IOException, InterruptedException {
        Path log = folder.resolve("pit.log");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes + File.pathSeparator + classPath(),
                "org.pitest.mutationtest.commandline.MutationCoverageReport",
                "--mutableCodePaths=" + classes,
                "--targetClasses=My*",
                "--targetTests=" + SolvedRows.class.getName(),
                "--sourceDirs=" + solutions,
                "--reportDir=" + folder,
                "--outputFormats=XML",
                "--timestampedReports=false",
                "--mutators=STRONGER",
                "--threads=" + Runtime.getRuntime().availableProcessors(),
                "--timeoutConst=10000",
                "--jvmArgs=-XX:TieredStopAtLevel=1,-XX:+UseSerialGC");
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertEquals(0, code, () -> "PIT says:\n" + textOf(log));
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    private static String textOf(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private Map<Mutant, Boolean> read(Path report) throws Exception {
        NodeList mutations = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getElementsByTagName("mutation");
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < mutations.getLength(); i++) {
            found.add((Element) mutations.item(i));
        }
        // The order of the report is that in which processes ended.
        found.sort((a, b) -> {
            int byFile = text(a, "sourceFile").compareTo(text(b, "sourceFile"));
            int byLine = Integer.compare(number(a, "lineNumber"), number(b, "lineNumber"));
            return byFile != 0
                    ? byFile
                    : byLine != 0 ? byLine : Integer.compare(number(a, "index"), number(b, "index"));
        });
        Map<Mutant, Boolean> mutants = new LinkedHashMap<>();
        Map<Mutant, Integer> equal = new HashMap<>();
        for (Element mutation : found) {
            Mutant first = mutant(mutation, 1);
            boolean caught = caught(mutation.getAttribute("status"), first);
            mutants.put(mutant(mutation, equal.merge(first, 1, Integer::sum)), caught);
        }
        return mutants;
    }

    private static boolean caught(String status, Mutant mutant) {
        if (!CAUGHT.contains(status) && !MISSED.contains(status)) {
            throw new IllegalStateException("PIT could not judge a mutant (" + status + "):\n" + mutant);
        }
        return CAUGHT.contains(status);
    }

    private Mutant mutant(Element mutation, int number) throws IOException {
        List<String> source = Files.readAllLines(solutions.resolve(text(mutation, "sourceFile")));
        return new Mutant(
                text(mutation, "mutatedClass") + "." + text(mutation, "mutatedMethod"),
                text(mutation, "description"),
                number,
                source.get(number(mutation, "lineNumber") - 1).strip());
    }

    private static int number(Element mutation, String tag) {
        return Integer.parseInt(text(mutation, tag));
    }

    private static String text(Element mutation, String tag) {
        return mutation.getElementsByTagName(tag).item(0).getTextContent();
    }
}
