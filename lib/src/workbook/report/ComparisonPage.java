package workbook.report;

import javax.xml.stream.XMLStreamException;
import replication.strategy.Measured;
import workbook.text.Texts;
import workbook.view.Comparison;

/** Designs after the same work as a page that needs no other file: light or dark as the reader's system is. */
public final class ComparisonPage {
    private final Texts texts = Texts.of("report");
    private final String work;
    private final Comparison comparison;

    private ComparisonPage(String work, Comparison comparison) {
        this.work = work;
        this.comparison = comparison;
    }

    /** @param work what all of them were put through, in words */
    public static String of(String work, Comparison comparison) {
        ComparisonPage page = new ComparisonPage(work, comparison);
        return Page.of("en", page.texts.get("compared.title"), page::body);
    }

    private void body(Page page) throws XMLStreamException {
        page.words("h1", "", texts.get("compared.title"));
        page.words("p", "", work);
        page.element("figure", "", figure -> figure.drawing(comparison.bars().svg()));
        for (Measured run : comparison.runs()) {
            page.element("section", "", section -> design(section, run));
        }
    }

    private void design(Page page, Measured run) throws XMLStreamException {
        page.words("h2", "", run.design().name());
        page.words("p", "", texts.get("compared.is", run.design()));
        page.words("p", "", texts.get("compared.gives-up"));
        page.element("ul", "", list -> {
            for (String sentence : run.design().givesUp()) {
                list.words("li", "", sentence);
            }
        });
    }
}
