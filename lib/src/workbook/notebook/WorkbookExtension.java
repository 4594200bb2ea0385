package workbook.notebook;

import java.util.function.Function;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.RenderContext;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import tech.tablesaw.api.Table;
import workbook.grade.TaskReport;
import workbook.view.Drawing;
import workbook.view.Picture;
import workbook.view.TableView;

/** Teaches the kernel to show what the workbook makes. The kernel finds it as a service and installs it once. */
public final class WorkbookExtension implements Extension {
    private Session session;

    @Override
    public void install(BaseKernel kernel) {
        session = Session.open(kernel);
        Renderer renderer = kernel.getRenderer();
        show(renderer, Picture.class, MIMEType.IMAGE_SVG, Picture::svg, Picture::text);
        show(
                renderer,
                Drawing.class,
                MIMEType.IMAGE_SVG,
                drawing -> drawing.picture().svg(),
                drawing -> drawing.picture().text());
        show(renderer, Note.class, MIMEType.TEXT_HTML, Note::html, Note::text);
        show(renderer, TableView.class, MIMEType.TEXT_HTML, TableView::html, TableView::text);
        show(
                renderer,
                Table.class,
                MIMEType.TEXT_HTML,
                table -> TableView.of(table).html(),
                table -> TableView.of(table).text());
        show(
                renderer,
                SearchNote.class,
                MIMEType.TEXT_HTML,
                found -> found.note().html(),
                SearchNote::toString);
        show(
                renderer,
                ReplayedRun.class,
                MIMEType.TEXT_HTML,
                replayed -> replayed.note().html(),
                ReplayedRun::toString);
        show(renderer, Checked.class, MIMEType.TEXT_HTML, Checked::html, Checked::toString);
        show(renderer, TaskReport.class, MIMEType.TEXT_HTML, ReportHtml::of, TaskReport::pointsText);
    }

    @Override
    public void uninstall(BaseKernel kernel) {
        session.close();
    }

    private static <T> void show(
            Renderer renderer, Class<T> type, MIMEType rich, Function<T, String> richly, Function<T, String> plainly) {
        renderer.createRegistration(type)
                .preferring(rich)
                .supporting(MIMEType.TEXT_PLAIN)
                .register((value, context) -> {
                    put(context, rich, value, richly);
                    put(context, MIMEType.TEXT_PLAIN, value, plainly);
                });
    }

    /** An error that leaves a renderer would leave the front end waiting for ever, so not even an Error may. */
    private static <T> void put(RenderContext context, MIMEType type, T value, Function<T, String> text) {
        String shown;
        try {
            shown = text.apply(value);
        } catch (Throwable failure) {
            String sentence =
                    "The workbook could not show this " + value.getClass().getSimpleName() + ": " + failure;
            shown = type == MIMEType.TEXT_HTML ? Html.escape(sentence) : sentence;
        }
        String content = shown;
        context.renderIfRequested(type, () -> content);
    }
}
