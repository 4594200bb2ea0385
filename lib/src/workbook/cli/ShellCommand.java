package workbook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import jdk.jshell.tool.JavaShellToolBuilder;
import picocli.CommandLine.Command;
import workbook.exercise.WorkbookFolder;

/** Opens JShell with the library and with everything that the notebooks import. */
@Command(name = "shell")
final class ShellCommand implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
        Path imports = WorkbookFolder.find().notebooks().resolve("imports.jshell");
        // The other lines speak to the kernel of a notebook, which is not here.
        List<String> lines = Files.readAllLines(imports).stream()
                .filter(line -> line.startsWith("import "))
                .toList();
        Path startup = Files.createTempFile("imports", ".jshell");
        try {
            Files.write(startup, lines);
            return JavaShellToolBuilder.builder()
                    .persistence(new HashMap<>()) // otherwise it writes into the learner's home
                    .start(
                            "--class-path",
                            System.getProperty("java.class.path"),
                            "--startup",
                            startup.toString(),
                            "--feedback",
                            "concise");
        } finally {
            Files.delete(startup);
        }
    }
}
