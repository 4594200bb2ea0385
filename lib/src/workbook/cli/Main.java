package workbook.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import workbook.exercise.WorkbookFolder;
import workbook.exercise.WrongUse;
import workbook.text.DidYouMean;
import workbook.text.Texts;

/** The commands of the workbook, and the one place where a failure becomes a sentence. */
@Command(
        name = "jbang",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            LabCommand.class,
            CheckCommand.class,
            WatchCommand.class,
            HintCommand.class,
            SolutionCommand.class,
            ResetCommand.class,
            KeptCommand.class,
            ProgressCommand.class,
            ReportCommand.class,
            QuizCommand.class,
            DemoCommand.class,
            CompareCommand.class,
            DrillCommand.class,
            ExploreCommand.class,
            LinearizableCommand.class,
            ShellCommand.class,
            SyncCommand.class,
            FormatCommand.class,
            TestCommand.class,
            BenchCommand.class,
        })
public final class Main implements Runnable {
    /** Everything went well. */
    public static final int DONE = 0;
    /** The command did its work, and not everything is right. */
    public static final int NOT_ALL_RIGHT = 1;
    /** The command could not do its work. */
    public static final int NOT_DONE = 2;

    /** What a person types in the same way as a command: the launcher and the catalog know these as scripts. */
    static final List<String> SCRIPTS =
            List.of("single-leader", "multi-leader", "leader-election", "leaderless", "strategy");

    /** An alias of the JBang catalog names its command here. */
    private static final String ALIAS = "workbook.command";

    private static final Texts TEXTS = Texts.of("cli");

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT)
    private boolean help;

    /** @param args a command and what it takes */
    public static void main(String[] args) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        Stream<String> alias = Optional.ofNullable(System.getProperty(ALIAS)).stream();
        try {
            ClassPathFile.remember(WorkbookFolder.find());
        } catch (WrongUse nowhere) {
            // The commands that need the folder say so.
        }
        System.exit(run(Stream.concat(alias, Arrays.stream(args)).toArray(String[]::new)));
    }

    /**
     * Runs one command in this JVM.
     *
     * @return 0, 1 or 2; see the package's description
     */
    public static int run(String... args) {
        return commandLine().execute(args);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setResourceBundle(ResourceBundle.getBundle("texts.cli", Locale.getDefault(), Texts.NO_OTHER_LANGUAGE))
                .setParameterExceptionHandler(Main::misused)
                .setExecutionExceptionHandler(Main::failed)
                .setUsageHelpWidth(110)
                .setUsageHelpAutoWidth(true);
    }

    @Override
    public void run() {
        commandLine().usage(System.out);
    }

    private static int misused(ParameterException misuse, String[] args) {
        CommandLine command = misuse.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        String sentence = misuse.getMessage();
        if (misuse instanceof UnmatchedArgumentException unknown && command.getParent() == null) {
            String typed = unknown.getUnmatched().get(0);
            sentence = TEXTS.get("command.unknown", typed)
                    + DidYouMean.of(typed, names(command))
                            .map(meant -> " " + TEXTS.get("command.meant", meant))
                            .orElse(" " + TEXTS.get("command.list"));
        } else {
            sentence += (sentence.endsWith(".") ? " " : ". ") + TEXTS.get("command.help", name);
        }
        System.err.println(sentence);
        return NOT_DONE;
    }

    private static List<String> names(CommandLine all) {
        return Stream.concat(all.getSubcommands().keySet().stream(), SCRIPTS.stream())
                .toList();
    }

    private static int failed(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof WrongUse) {
            System.err.println(failure.getMessage());
        } else {
            failure.printStackTrace();
            System.err.println(TEXTS.get("bug", String.join(" ", parsed.originalArgs())));
        }
        return NOT_DONE;
    }
}
