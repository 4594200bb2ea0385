package workbook.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import workbook.drill.Drill;
import workbook.drill.Guess;
import workbook.drill.Question;
import workbook.text.Texts;
import workbook.text.Wrapping;

/** Asks, line by line, what somebody expects of a drill. */
final class DrillInterview {
    private static final String STOP = "q";

    private final Texts texts = Texts.of("cli");
    private final BufferedReader in;
    private final PrintStream out;

    DrillInterview(BufferedReader in, PrintStream out) {
        this.in = in;
        this.out = out;
    }

    /** What is expected, by the keys of the questions; what is left open is not there. It ends where the input ends. */
    Map<String, String> ask(Drill drill) {
        out.println(texts.get("drill.ask"));
        Map<String, String> expected = new LinkedHashMap<>();
        for (Question question : drill.questions()) {
            if (question.asked()) {
                String said = answer(question);
                if (said.equals(STOP)) {
                    return expected;
                }
                if (!said.isEmpty()) {
                    expected.put(question.key(), said);
                }
            }
        }
        return expected;
    }

    private String answer(Question question) {
        Wrapping.lines(question.label() + " [" + question.unit().word() + "]", DrillText.WIDTH)
                .forEach(out::println);
        while (true) {
            out.print("> ");
            out.flush();
            String line = nextLine();
            if (line == null) {
                out.println();
                out.println(texts.get("drill.end"));
                return STOP;
            }
            String said = line.strip();
            if (said.isEmpty() || said.equals(STOP) || question.unit().accepts(Guess.plain(said))) {
                return said;
            }
            out.println(texts.get(question.unit().isNumber() ? "drill.ask.number" : "drill.ask.sites", said));
        }
    }

    private String nextLine() {
        try {
            return in.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
