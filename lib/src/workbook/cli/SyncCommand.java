package workbook.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import workbook.exercise.WorkbookFolder;
import workbook.sync.Change;
import workbook.sync.Sync;
import workbook.text.Texts;

/** Makes everything that is made from solutions/, except what a learner has written in. */
@Command(name = "sync")
final class SyncCommand implements Callable<Integer> {
    private final Texts texts = Texts.of("cli");

    @Override
    public Integer call() {
        WorkbookFolder folder = WorkbookFolder.find();
        List<Change> changes = Sync.run(folder);
        changes.forEach(change -> System.out.println(sentence(change, folder)));
        if (changes.isEmpty()) {
            System.out.println(texts.get("sync.nothing"));
        }
        return Main.DONE;
    }

    private String sentence(Change change, WorkbookFolder folder) {
        String file = folder.path().relativize(change.file()).toString();
        boolean whole = change.place().isEmpty();
        if (change.kind() == Change.Kind.WRITTEN) {
            return texts.get("sync.written", whole ? file : texts.get("sync.cell", change.place(), file));
        }
        return whole ? texts.get("sync.kept", file) : texts.get("sync.kept.cell", change.place(), file);
    }
}
