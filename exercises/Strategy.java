///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS ../lib/Lib.java
// The tasks at length, and what they are for: notebooks/05-strategy-and-quiz.ipynb

import replication.singleleader.Durability;
import replication.strategy.*;
import workbook.exercise.NotStarted;
import workbook.grade.Script;

// choose-strategy, 3 points.
// The plainest choice that keeps all requirements; each choice is played. Choices: Choice.none(),
// Choice.single(Durability.ASYNC) (SEMI_SYNC, SYNC), with .withSessionReads(), Choice.multi(merge),
// Choice.leaderless(merge); where requirements contradict each other, .givingUp(GivesUp.WRITE_TIME) or what it is.
class MyStrategyChoice implements StrategyChoice {
    @Override
    public Choice choose(Requirements requirements) {
        throw new NotStarted(); // ours has 24 lines
    }
}

class ChooseStrategy {
    /** Seats are sold in two regions by the strategy that you choose. Then the task. */
    public static void main(String... args) {
        UseCase seats = UseCase.SEATS;
        try {
            Choice choice = new MyStrategyChoice().choose(seats.requirements());
            Design design = seats.design(choice, seats.requirements());
            Measured measured = design.run(seats.work(seats.requirements()));
            System.out.println("Seats are sold in Tokyo and Virginia, 160 ms there and back, and you choose: "
                    + design.name() + ". Of " + measured.acknowledged().size() + " acknowledged sales "
                    + measured.lost().size() + " are gone or sold twice; half of them took up to "
                    + measured.writeTime(50).orElseThrow().toMillis() + " ms.");
        } catch (NotStarted e) {
            System.out.println("Seats are to be sold in Tokyo and Virginia, and your choice is not written yet.");
        }
        Script.check("strategy", args);
    }
}
