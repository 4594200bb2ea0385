package workbook.notebook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pieces of HTML. A notebook keeps inline styles and drops everything else, so there is nothing else here. */
final class Html {
    /** Says "right" on light and on dark ground. */
    static final String GREEN = "#2e9d5b";

    /** Says "wrong" on light and on dark ground. */
    static final String RED = "#d9534f";

    /** Says "look again" on light and on dark ground. */
    static final String AMBER = "#c98a1b";

    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String element(String name, String content) {
        return "<" + name + ">" + content + "</" + name + ">";
    }

    static String styled(String name, String style, String content) {
        return "<" + name + " style=\"" + style + "\">" + content + "</" + name + ">";
    }

    /** Text in which a piece between back quotes is code and one between stars is stressed. */
    static String prose(String text) {
        return Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*|(?<!\\w)\\*([^*\\s][^*]*)\\*(?!\\w)")
                .matcher(escape(text))
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) != null
                                ? element("code", found.group(1))
                                : found.group(2) != null
                                        ? element("strong", found.group(2))
                                        : element("em", found.group(3))));
    }

    /** Lines as they stand. */
    static String code(String text) {
        return styled("pre", "margin:0.4em 0 0.4em 1em;line-height:1.35", escape(text));
    }
}
