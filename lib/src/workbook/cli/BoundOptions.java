package workbook.cli;

import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import replication.exploration.Bounds;

/** How far a search of every order goes, and what may go wrong on the way. */
final class BoundOptions {
    @Option(names = "--events", paramLabel = "N", descriptionKey = "events")
    private Optional<String> events = Optional.empty();

    @Option(names = "--losses", paramLabel = "N", descriptionKey = "losses")
    private Optional<String> losses = Optional.empty();

    @Option(names = "--duplicates", paramLabel = "N", descriptionKey = "duplicates")
    private Optional<String> duplicates = Optional.empty();

    @Option(names = "--crashes", paramLabel = "N", descriptionKey = "crashes")
    private Optional<String> crashes = Optional.empty();

    /** The first of the options that was typed; empty if none was. */
    Optional<String> first() {
        return Stream.of(
                        events.map(any -> "--events"),
                        losses.map(any -> "--losses"),
                        duplicates.map(any -> "--duplicates"),
                        crashes.map(any -> "--crashes"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * What was typed, and {@link Bounds#NONE} for the rest.
     *
     * @throws workbook.exercise.WrongUse if one of them is no number
     */
    Bounds bounds() {
        return new Bounds(
                number("--events", "12", events).orElse(Bounds.NONE.events()),
                number("--losses", "1", losses).orElse(0),
                number("--duplicates", "1", duplicates).orElse(0),
                number("--crashes", "1", crashes).orElse(0));
    }

    private static Optional<Integer> number(String option, String example, Optional<String> typed) {
        return typed.map(text -> ExploreCommand.number(option, example, text));
    }
}
