package workbook.quiz;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import workbook.text.Texts;

/** The questions as they are printed in other files: in the script, and in the cells of the notebook. */
public final class QuizPages {
    private static final int WIDTH = 110;
    private static final Pattern BRANCHES =
            Pattern.compile("(?<=switch \\(question\\) \\{\n).*?(?=\n *default ->)", Pattern.DOTALL);
    private static final String MARGIN = "            // ";

    private final Texts texts = Texts.of("quiz");
    private final QuizBank bank;

    public QuizPages(QuizBank bank) {
        this.bank = bank;
    }

    /**
     * The branches of the switch in solutions/Quiz.java: each question as a comment, then its right letters. The mark
     * at the end of a line says that a learner fills in what stands between the quotes.
     */
    public String branches() {
        return bank.questions().stream().map(this::branch).collect(Collectors.joining("\n"));
    }

    /** The text of solutions/Quiz.java with the branches as they are now; any other text as it is. */
    public String refreshed(String script) {
        return BRANCHES.matcher(script).replaceFirst(Matcher.quoteReplacement(branches()));
    }

    private String branch(Question question) {
        return comment(question.title()) + comment(stem(question))
                + question.options().stream()
                        .map(option -> comment("  " + option.letter() + ") " + option.text()))
                        .collect(Collectors.joining())
                + "            case \"" + question.id() + "\" -> \"" + question.right() + "\"; // SOLUTION\n";
    }

    private static String comment(String text) {
        String indent = text.substring(0, text.indexOf(text.strip()));
        return MARGIN + indent + Paragraph.wrapped(text, WIDTH, MARGIN + indent) + "\n";
    }

    /** A question as a markdown cell of the notebook. */
    public String markdown(Question question) {
        return "**" + question.title() + "**\n\n" + stem(question) + "\n\n"
                + question.options().stream()
                        .map(option -> "- **" + option.letter() + ".** " + option.text())
                        .collect(Collectors.joining("\n"));
    }

    private String stem(Question question) {
        return question.stem() + (question.hasSeveral() ? " " + texts.get("say.several") : "");
    }
}
