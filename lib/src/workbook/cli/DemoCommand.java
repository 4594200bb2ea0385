package workbook.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import workbook.demo.LeaderElectionDemo;
import workbook.demo.LeaderlessDemo;
import workbook.demo.MultiLeaderDemo;
import workbook.demo.SingleLeaderDemo;
import workbook.exercise.WrongUse;
import workbook.text.DidYouMean;
import workbook.text.Texts;

/** Plays a program or a picture of the unit's document as it stands there, then repaired. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    /** Each chapter has its own entry. */
    private static final Map<String, Supplier<String>> DEMOS = Map.of(
            "single-leader", SingleLeaderDemo::text,
            "multi-leader", MultiLeaderDemo::text,
            "leaderless", LeaderlessDemo::text,
            "leader-election", LeaderElectionDemo::text);

    @Parameters(arity = "0..1", paramLabel = "CHAPTER", descriptionKey = "CHAPTER")
    private String chapter;

    @Override
    public Integer call() {
        Texts texts = Texts.of("cli");
        if (chapter == null) {
            System.out.println(texts.get("demo.list", String.join(", ", chapters())));
            return Main.DONE;
        }
        Supplier<String> demo = DEMOS.get(chapter);
        if (demo == null) {
            throw new WrongUse(texts.get("demo.unknown", chapter, meant(chapter)));
        }
        System.out.println(demo.get().stripTrailing());
        return Main.DONE;
    }

    private static String meant(String typed) {
        return "./jbang demo " + DidYouMean.of(typed, chapters()).orElse("single-leader");
    }

    private static List<String> chapters() {
        return Main.SCRIPTS.stream().filter(DEMOS::containsKey).toList();
    }
}
