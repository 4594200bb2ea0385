package replication.strategy;

import java.util.List;
import java.util.Optional;
import replication.singleleader.Durability;

/**
 * What came of a choice.
 *
 * @param shortfalls what is required, was not kept and was not given up; the gravest first
 * @param enough a choice that would have done, where {@code choice} gives up something in vain or is more than is
 *     needed; empty otherwise
 */
public record Ruling(
        UseCase useCase, Requirements required, Choice choice, List<Shortfall> shortfalls, Optional<Choice> enough) {
    public Ruling {
        shortfalls = List.copyOf(shortfalls);
    }

    public boolean isRight() {
        return shortfalls.isEmpty() && enough.isEmpty();
    }

    /** Whether nothing keeps all that is required, so that a right choice gives something up. */
    public boolean hasToGiveUp() {
        return useCase.accepted(required).get(0).givesUp() != GivesUp.NOTHING;
    }

    /** Plays {@code choice} for {@code useCase}; {@code required} are its requirements or the double's. */
    public static Ruling on(UseCase useCase, Requirements required, Choice choice) {
        List<Shortfall> shortfalls = shortfalls(useCase, required, choice).stream()
                .filter(shortfall -> !shortfall.kind().isExcusedBy(choice.givesUp()))
                .toList();
        Choice plainest = useCase.accepted(required).get(0);
        boolean inVain = choice.givesUp() != GivesUp.NOTHING && plainest.givesUp() == GivesUp.NOTHING;
        boolean tooMuch = rank(choice) > rank(plainest) || choice.sessionReads() && !required.ownWrites();
        return new Ruling(
                useCase,
                required,
                choice,
                shortfalls,
                shortfalls.isEmpty() && (inVain || tooMuch) ? Optional.of(plainest) : Optional.empty());
    }

    /** Everything that {@code choice} does not keep, whether it gives it up or not. */
    static List<Shortfall> shortfalls(UseCase useCase, Requirements required, Choice choice) {
        Workload work = useCase.work(required);
        Measured measured = useCase.design(choice, required).run(work);
        return new Aftermath(required, work, measured).shortfalls();
    }

    /**
     * Several leaders and none are equally much; of single leaders the one that waits for fewer followers is plainer.
     */
    static int rank(Choice choice) {
        return switch (choice.strategy()) {
            case NONE -> 0;
            case SINGLE ->
                choice.durability().equals(Durability.ASYNC)
                        ? 1
                        : choice.durability().equals(Durability.SYNC) ? 3 : 2;
            case MULTI, LEADERLESS -> 4;
        };
    }
}
