package workbook.cli;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import workbook.exercise.WorkbookFolder;
import workbook.report.CourseReport;
import workbook.report.HtmlReport;
import workbook.report.OwnAnswers;
import workbook.report.TextReport;
import workbook.text.Texts;

/** Grades everything that the learner has written and tells all of it, on the terminal or as a page for others. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {
    private final Texts texts = Texts.of("cli");

    @Option(names = "--html", paramLabel = "FILE", descriptionKey = "html")
    private Optional<Path> html = Optional.empty();

    @Option(names = "--junit", paramLabel = "FILE|FOLDER", descriptionKey = "junit")
    private Optional<Path> junit = Optional.empty();

    @Override
    public Integer call() {
        WorkbookFolder folder = WorkbookFolder.find();
        Optional<HtmlFile> page = html.map(HtmlFile::named);
        Optional<JUnitFile> xml = junit.map(JUnitFile::named);
        CourseReport report = OwnAnswers.graded(
                folder, ZonedDateTime.now(), file -> System.err.println(texts.get("report.grading", file)));
        System.out.print(TextReport.of(report));
        page.ifPresent(file -> {
            file.write(HtmlReport.of(report));
            System.out.println(texts.get("report.html", file.path().toUri()));
        });
        xml.ifPresent(file -> {
            file.write(texts.get("check.name"), report.reports());
            System.out.println(texts.get("report.junit", file.path()));
        });
        if (page.isEmpty() && xml.isEmpty()) {
            System.out.println(texts.get("report.page"));
        }
        return Main.DONE;
    }
}
