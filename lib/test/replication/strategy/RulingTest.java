package replication.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import replication.singleleader.Durability;

/** Every choice is played for every use case: what is accepted is what comes out, and with the numbers that we tell. */
class RulingTest {
    private static final List<Merge> RULES = List.of(Merge.LAST_WINS, Merge.KEEP_BOTH, Merge.ADD);

    /** All ten, and those with session reads where they are asked for. */
    private static List<Choice> choices(Requirements required) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.none()));
        for (Durability durability : List.of(Durability.ASYNC, Durability.SEMI_SYNC, Durability.SYNC)) {
            choices.add(Choice.single(durability));
            if (required.ownWrites()) {
                choices.add(Choice.single(durability).withSessionReads());
            }
        }
        RULES.forEach(rule -> choices.add(Choice.multi(rule)));
        RULES.forEach(rule -> choices.add(Choice.leaderless(rule)));
        return choices;
    }

    @TestFactory
    Stream<DynamicTest> acceptedIsWhatMissesNothingAndIsPlainest() {
        return Arrays.stream(UseCase.values())
                .flatMap(useCase -> Stream.of(useCase.requirements(), useCase.otherRequirements())
                        .map(required -> DynamicTest.dynamicTest(
                                useCase + " " + required.roundTripMillis(),
                                () -> assertEquals(
                                        useCase.accepted(required).stream()
                                                .map(Choice::toString)
                                                .sorted()
                                                .toList(),
                                        accepted(useCase, required).stream()
                                                .map(Choice::toString)
                                                .sorted()
                                                .toList()))));
    }

    /** As the task says it: nothing is missed but what is given up, that only if all miss something, and no plainer. */
    private static List<Choice> accepted(UseCase useCase, Requirements required) {
        List<Choice> choices = choices(required);
        List<Choice> passing = choices.stream()
                .filter(choice -> Ruling.shortfalls(useCase, required, choice).isEmpty())
                .toList();
        if (passing.isEmpty()) {
            passing = choices.stream()
                    .flatMap(choice -> Stream.of(GivesUp.WRITE_TIME, GivesUp.NO_PAUSE, GivesUp.OFFLINE)
                            .map(choice::givingUp))
                    .filter(choice ->
                            Ruling.on(useCase, required, choice).shortfalls().isEmpty())
                    .toList();
        }
        int plainest = passing.stream()
                .map(Ruling::rank)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return passing.stream()
                .filter(choice -> Ruling.rank(choice) == plainest)
                .toList();
    }

    @Test
    void theNumbersOfTheTable() {
        assertEquals("LOST 6 of 1,045", missed(UseCase.LEDGER, Choice.single(Durability.ASYNC)));
        assertEquals("WRITE_TIME 475 ms (limit 20 ms)", missed(UseCase.LEDGER, Choice.single(Durability.SYNC)));
        assertEquals("OVERRULED 47 of 1,094", missed(UseCase.LEDGER, Choice.leaderless(Merge.LAST_WINS)));
        assertEquals("WRITE_TIME 320 ms (limit 200 ms)", missed(UseCase.NEWS, Choice.single(Durability.SEMI_SYNC)));
        assertEquals("OWN_WRITES 179 of 293", missed(UseCase.PROFILE, Choice.single(Durability.ASYNC)));
        assertEquals("WRITE_TIME 160 ms (limit 20 ms)", missed(UseCase.REPORT, Choice.single(Durability.SEMI_SYNC)));
        assertEquals("LOST 14 of 750, OVERRULED 138 of 750", missed(UseCase.SEATS, Choice.multi(Merge.LAST_WINS)));
        assertEquals("WRITE_TIME 320 ms (limit 50 ms)", missed(UseCase.SEATS, Choice.single(Durability.SEMI_SYNC)));
        assertEquals("LOST 10 of 750, OVERRULED 83 of 750", missed(UseCase.USER_NAMES, Choice.multi(Merge.LAST_WINS)));
        assertTrue(missed(UseCase.NOTES, Choice.single(Durability.ASYNC))
                .endsWith("OFFLINE 100 of 100, WRITE_TIME 80 ms (limit 20 ms)"));
        assertEquals("VANISHED 362 of 1,200", missed(UseCase.NOTES, Choice.multi(Merge.LAST_WINS)));
        assertEquals("MISSING_FROM_SUM 381 of 1,100", missed(UseCase.LIKES, Choice.multi(Merge.LAST_WINS)));
        assertEquals(
                "MISSING_FROM_SUM 318 of 1,062, WRITE_TIME 160 ms (limit 20 ms)",
                missed(UseCase.LIKES, Choice.leaderless(Merge.LAST_WINS)));
        assertEquals("WRITE_TIME 160 ms (limit 20 ms)", missed(UseCase.PRODUCT_TEXTS, Choice.single(Durability.ASYNC)));
        assertEquals("PAUSE 340 ms (limit 0 ms)", missed(UseCase.SENSORS, Choice.single(Durability.SEMI_SYNC)));
        assertEquals("LOST 7 of 1,100", missed(UseCase.SENSORS, Choice.multi(Merge.LAST_WINS)));
        assertEquals("PAUSE 310 ms (limit 0 ms)", missed(UseCase.BASKET, Choice.single(Durability.ASYNC)));
        assertEquals("", missed(UseCase.SCRATCH_DATA, Choice.none()));
    }

    private static String missed(UseCase useCase, Choice choice) {
        return Ruling.shortfalls(useCase, useCase.requirements(), choice).stream()
                .map(Shortfall::toString)
                .collect(Collectors.joining(", "));
    }

    @Test
    void theQuestionsInOrderAreRightEverywhere() {
        for (UseCase useCase : UseCase.values()) {
            for (Requirements required : List.of(useCase.requirements(), useCase.otherRequirements())) {
                Choice choice = new QuestionsInOrder().choose(required);
                assertTrue(useCase.accepted(required).contains(choice), () -> useCase + ": " + choice);
            }
        }
    }

    @Test
    void moreThanNeededIsTold() {
        Ruling ruling = rule(UseCase.SCRATCH_DATA, Choice.single(Durability.ASYNC));
        assertEquals(List.of(), ruling.shortfalls());
        assertEquals(Optional.of(Choice.none()), ruling.enough());
    }

    @Test
    void whatIsGivenUpInVainIsTold() {
        Choice right = Choice.single(Durability.SEMI_SYNC);
        assertTrue(rule(UseCase.LEDGER, right).isRight());
        assertEquals(
                Optional.of(right),
                rule(UseCase.LEDGER, right.givingUp(GivesUp.WRITE_TIME)).enough());
    }

    @Test
    void safetyIsNeverGivenUp() {
        for (GivesUp givesUp : GivesUp.values()) {
            assertEquals(
                    Shortfall.Kind.LOST,
                    rule(UseCase.LEDGER, Choice.single(Durability.ASYNC).givingUp(givesUp))
                            .shortfalls()
                            .get(0)
                            .kind());
        }
    }

    @Test
    void whatIsGivenUpIsTheThingThatWasMissed() {
        Choice leader = Choice.single(Durability.SEMI_SYNC);
        assertTrue(rule(UseCase.SEATS, leader.givingUp(GivesUp.WRITE_TIME)).isRight());
        assertEquals(
                List.of(new Shortfall(Shortfall.Kind.WRITE_TIME, 320, 50)),
                rule(UseCase.SEATS, leader.givingUp(GivesUp.NO_PAUSE)).shortfalls());
    }

    @Test
    void aSecondThingIsNotGivenUp() {
        Choice slow = Choice.single(Durability.SEMI_SYNC).givingUp(GivesUp.WRITE_TIME);
        assertEquals(slow, slow.givingUp(GivesUp.WRITE_TIME));
        assertEquals(
                "A choice gives up one thing only: this one gives up WRITE_TIME and cannot give up OFFLINE, too.",
                assertThrows(IllegalArgumentException.class, () -> slow.givingUp(GivesUp.OFFLINE))
                        .getMessage());
    }

    private static Ruling rule(UseCase useCase, Choice choice) {
        return Ruling.on(useCase, useCase.requirements(), choice);
    }

    @Test
    void requirementsOutsideOfTheirRangesAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Requirements(4, 160, 20, Merge.NEVER, Loss.NONE, 0, false, false));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Requirements(3, 160, 20, Merge.NEVER, Loss.NONE, 5_001, false, false));
    }
}
