package workbook.check;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import replication.strategy.Requirements;
import replication.strategy.Ruling;
import replication.strategy.StrategyChoice;
import replication.strategy.UseCase;

/** Whether somebody chooses what does the work: every choice is played, and judged by what came of it. */
@TaskCheck(id = "choose-strategy", answer = StrategyChoice.class, minutes = 30)
public final class ChooseStrategyCheck {
    private final RulingWords words = new RulingWords();

    @Test
    @Points(value = 0.3, row = 1)
    void whatIsComputedAgainIsNotCopied(StrategyChoice choice) {
        play(choice, UseCase.SCRATCH_DATA);
    }

    @Test
    @Points(value = 0.5, row = 2)
    void whatMustNotMergeHasOneLeader(StrategyChoice choice) {
        play(choice, UseCase.LEDGER, UseCase.NEWS);
    }

    @Test
    @Points(value = 0.5, row = 3)
    void oneWriterNeedsOneLeader(StrategyChoice choice) {
        play(choice, UseCase.REPORT, UseCase.PROFILE);
    }

    @Test
    @Points(value = 0.5, row = 4)
    void aContradictionKeepsWhatIsSafe(StrategyChoice choice) {
        play(choice, UseCase.SEATS, UseCase.USER_NAMES);
    }

    @Test
    @Points(value = 0.5, row = 5)
    void whoMustNotWaitLeads(StrategyChoice choice) {
        play(choice, UseCase.NOTES, UseCase.LIKES, UseCase.PRODUCT_TEXTS);
    }

    @Test
    @Points(value = 0.3, row = 6)
    void whereNobodyMayPauseNobodyLeads(StrategyChoice choice) {
        play(choice, UseCase.SENSORS, UseCase.BASKET);
    }

    @Test
    @Points(value = 0.4, row = 7)
    void itIsTheNumbersThatDecide(StrategyChoice choice) {
        play(
                choice,
                UseCase::otherRequirements,
                UseCase.LEDGER,
                UseCase.NEWS,
                UseCase.PROFILE,
                UseCase.SEATS,
                UseCase.USER_NAMES,
                UseCase.NOTES,
                UseCase.LIKES,
                UseCase.PRODUCT_TEXTS,
                UseCase.SENSORS,
                UseCase.BASKET);
    }

    private void play(StrategyChoice choice, UseCase... useCases) {
        play(choice, UseCase::requirements, useCases);
    }

    private void play(StrategyChoice choice, Function<UseCase, Requirements> requirements, UseCase... useCases) {
        for (UseCase useCase : List.of(useCases)) {
            Requirements required = requirements.apply(useCase);
            Ruling ruling = Ruling.on(useCase, required, choice.choose(required));
            if (!ruling.isRight()) {
                fail(words.of(ruling));
            }
        }
    }
}
