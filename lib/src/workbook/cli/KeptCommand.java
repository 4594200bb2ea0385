package workbook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import workbook.exercise.WorkbookFolder;
import workbook.exercise.WrongUse;
import workbook.sync.KeptTexts;
import workbook.sync.KeptTexts.Copy;
import workbook.sync.KeptTexts.Replaced;
import workbook.text.DidYouMean;
import workbook.text.Texts;

/** Lists the texts that were replaced, and puts them back. */
@Command(name = "kept")
final class KeptCommand implements Callable<Integer> {
    private final Texts texts = Texts.of("cli");
    private final KeptTexts kept = new KeptTexts(WorkbookFolder.find(), InstantSource.system());

    @Option(names = "--restore", paramLabel = "NAME", descriptionKey = "restore")
    private String name;

    @Override
    public Integer call() {
        try {
            List<Copy> copies = kept.all();
            if (name == null) {
                list(copies);
            } else {
                restore(copies);
            }
        } catch (IOException e) {
            throw new WrongUse(texts.get("kept.unwritten", e.getMessage()));
        }
        return Main.DONE;
    }

    private void list(List<Copy> copies) {
        if (copies.isEmpty()) {
            System.out.println(texts.get("kept.nothing"));
            return;
        }
        for (Copy copy : copies) {
            System.out.println(copy.name() + "  "
                    + copy.files().stream().map(Path::toString).collect(Collectors.joining(", ")));
        }
        System.out.println();
        System.out.println(
                texts.get("kept.restore", copies.get(copies.size() - 1).name()));
    }

    private void restore(List<Copy> copies) throws IOException {
        Copy copy = copies.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(copies));
        Replaced replaced = kept.restore(copy);
        if (replaced.written().isEmpty()) {
            System.out.println(texts.get("kept.same", name));
        }
        replaced.written().forEach(file -> System.out.println(texts.get("kept.restored", file)));
        replaced.kept().ifPresent(before -> System.out.println(texts.get("kept.as", before.name())));
    }

    private WrongUse unknown(List<Copy> copies) {
        return new WrongUse(DidYouMean.of(name, copies.stream().map(Copy::name).toList())
                .map(meant -> texts.get("kept.meant", name, meant))
                .orElseGet(() -> texts.get("kept.unknown", name)));
    }
}
