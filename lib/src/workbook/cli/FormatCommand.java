package workbook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import workbook.exercise.WorkbookFolder;
import workbook.sync.Notebook;
import workbook.text.Texts;

/** Formats what is written by hand in Java, and takes out of the notebooks what running them has put in. */
@Command(name = "format")
final class FormatCommand implements Callable<Integer> {
    private static final Texts TEXTS = Texts.of("cli");

    @Option(names = "--check")
    private boolean check;

    @Override
    public Integer call() throws IOException, InterruptedException {
        WorkbookFolder folder = WorkbookFolder.find();
        boolean java = formatJava(folder);
        boolean notebooks = stripNotebooks(folder);
        if (check && !(java && notebooks)) {
            System.out.println(TEXTS.get("format.not"));
        }
        return java && notebooks ? Main.DONE : Main.NOT_ALL_RIGHT;
    }

    private boolean formatJava(WorkbookFolder folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(folder.launcher().toString(), "run", "lib/Format.java"));
        if (check) {
            command.add("--check");
        }
        command.addAll(List.of("lib", "solutions"));
        return new ProcessBuilder(command)
                        .directory(folder.path().toFile())
                        .inheritIO()
                        .start()
                        .waitFor()
                == 0;
    }

    private boolean stripNotebooks(WorkbookFolder folder) throws IOException {
        boolean good = true;
        for (Path file : notebooks(folder)) {
            String text = Files.readString(file);
            Notebook notebook = Notebook.of(text);
            notebook.clear();
            if (!notebook.toString().equals(text)) {
                System.out.println(folder.path().relativize(file));
                good = !check;
                if (!check) {
                    Files.writeString(file, notebook.toString());
                }
            }
        }
        return good;
    }

    private static List<Path> notebooks(WorkbookFolder folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder.notebooks())) {
            return files.filter(file -> file.toString().endsWith(".ipynb"))
                    .filter(file -> !file.toString().contains(".ipynb_checkpoints"))
                    .sorted()
                    .toList();
        }
    }
}
