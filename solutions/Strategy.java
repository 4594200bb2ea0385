///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS ../lib/Lib.java

import replication.singleleader.Durability;
import replication.strategy.*;
import workbook.exercise.NotStarted;
import workbook.grade.Script;

// choose-strategy, 3 points.
// The plainest choice that keeps all requirements; each choice is played. Choices: Choice.none(),
// Choice.single(Durability.ASYNC, SEMI_SYNC or SYNC), with .withSessionReads(), Choice.multi(merge),
// Choice.leaderless(merge); where requirements contradict each other, .givingUp(GivesUp.WRITE_TIME) or what it is.
class MyStrategyChoice implements StrategyChoice {
    @Override
    public Choice choose(Requirements requirements) {
        // BEGIN SOLUTION choose-strategy
        if (requirements.loss() == Loss.ALL) {
            return Choice.none();
        }
        boolean mustNotWait = requirements.offline()
                || requirements.writers() > 1 && requirements.maxWriteMillis() < requirements.roundTripMillis();
        if (requirements.merge() != Merge.NEVER) {
            if (mustNotWait) {
                return Choice.multi(requirements.merge());
            }
            if (requirements.maxPauseMillis() < 300) {
                return Choice.leaderless(requirements.merge());
            }
        }
        Choice single = Choice.single(requirements.loss() == Loss.NONE ? Durability.SEMI_SYNC : Durability.ASYNC);
        Choice shown = requirements.ownWrites() ? single.withSessionReads() : single;
        return mustNotWait ? shown.givingUp(GivesUp.WRITE_TIME) : shown;
        // END SOLUTION
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
                    + design.name() + ". Of " + measured.acknowledged().size() + " confirmed sales "
                    + measured.lost().size() + " are gone or sold twice; half of them took up to "
                    + measured.writeTime(50).orElseThrow().toMillis() + " ms.");
        } catch (NotStarted e) {
            System.out.println("Seats are to be sold in Tokyo and Virginia, and your choice is not written yet.");
        }
        Script.check("strategy", args);
    }
}
