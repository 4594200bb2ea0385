package replication.exploration;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import replication.simulation.Trace;

/** As a program: searches, or plays what a text names, and prints text and trace. */
final class FoundRun {
    private FoundRun() {}

    /** @param args a text that a search printed; none to search */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.print(args.length == 0 ? found() : played(args[0]));
    }

    /** The text of the smallest run of a careless follower in the first line, then its trace. */
    static String found() {
        Verdict verdict = new Search(Seeds.USUAL).runs(300, SmallestRunTest.CARELESS);
        Counterexample example = ((Verdict.Found) verdict).counterexample();
        return text(example.run(), example.trace().orElseThrow());
    }

    static String played(String text) {
        return text(
                text, SmallestRunTest.CARELESS.replay(Seeds.parse(text)).run().trace());
    }

    private static String text(String run, Trace trace) {
        return run + "\n" + trace;
    }
}
