package workbook.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import replication.simulation.NodeId;
import replication.strategy.Choice;
import replication.strategy.Design;
import replication.strategy.GivesUp;
import replication.strategy.Requirements;
import replication.strategy.Ruling;
import replication.strategy.Shortfall;
import replication.strategy.Strategy;
import workbook.text.Texts;

/** Says what came of a choice, with the number that broke a limit. */
final class RulingWords {
    private static final int MOST_SHORTFALLS = 2;

    private final Texts texts = Texts.of("choose-strategy");

    /** Why {@code ruling} is not right. */
    String of(Ruling ruling) {
        String use = texts.get("use." + ruling.useCase());
        return texts.get(
                "found", use, required(ruling.required()), chosen(ruling, ruling.choice()), reason(ruling, use));
    }

    private String reason(Ruling ruling, String use) {
        Optional<Choice> enough = ruling.enough();
        if (enough.isPresent()) {
            boolean inVain = ruling.choice().givesUp() != enough.get().givesUp();
            return texts.get(
                    inVain ? "enough.vain" : "enough.more",
                    texts.get("givesUp." + ruling.choice().givesUp()),
                    chosen(ruling, enough.get()));
        }
        String shortfalls = ruling.shortfalls().stream()
                .limit(MOST_SHORTFALLS)
                .map(shortfall -> shortfall(shortfall, ruling))
                .collect(Collectors.joining(" "));
        boolean safe = ruling.shortfalls().stream().allMatch(RulingWords::canBeGivenUp);
        return safe && ruling.hasToGiveUp() ? shortfalls + " " + texts.get("giveUp") : shortfalls;
    }

    private static boolean canBeGivenUp(Shortfall shortfall) {
        return switch (shortfall.kind()) {
            case WRITE_TIME, PAUSE, OFFLINE -> true;
            default -> false;
        };
    }

    private String shortfall(Shortfall shortfall, Ruling ruling) {
        List<NodeId> sites = ruling.useCase().sites();
        Strategy strategy = ruling.choice().strategy();
        boolean led = strategy == Strategy.SINGLE || strategy == Strategy.MULTI;
        return texts.get(
                "short." + shortfall.kind(),
                number(shortfall.measured()),
                number(shortfall.of()),
                texts.get("writes." + ruling.useCase()),
                texts.get(led ? "leader" : "node", Design.placeOf(sites.get(0))),
                Design.placeOf(sites.get(2)),
                shortfall.kind() == Shortfall.Kind.OVERRULED ? texts.get("twice." + ruling.useCase()) : "");
    }

    private String required(Requirements required) {
        List<String> more = new ArrayList<>();
        if (required.offline()) {
            more.add(texts.get("required.offline"));
        }
        if (required.ownWrites()) {
            more.add(texts.get("required.ownWrites"));
        }
        String rest = more.stream().map(part -> ", " + part).collect(Collectors.joining());
        return texts.get(
                        "required",
                        required.writers(),
                        required.roundTripMillis(),
                        required.maxWriteMillis(),
                        required.merge(),
                        required.loss(),
                        number(required.maxPauseMillis()))
                + rest;
    }

    private String chosen(Ruling ruling, Choice choice) {
        String name = ruling.useCase().design(choice, ruling.required()).name();
        String shown = choice.sessionReads() && choice.strategy() == Strategy.SINGLE
                ? texts.get("chosen.session", name)
                : name;
        return choice.givesUp() == GivesUp.NOTHING
                ? shown
                : texts.get("chosen.givingUp", shown, texts.get("givesUp." + choice.givesUp()));
    }

    private static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
