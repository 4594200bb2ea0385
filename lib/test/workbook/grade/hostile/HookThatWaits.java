package workbook.grade.hostile;

import workbook.grade.Tally;

/** Ends the program, whose end then waits for ever. */
final class HookThatWaits implements Tally {
    @Override
    public int add(int number) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            while (true) {
                Thread.onSpinWait();
            }
        }));
        System.exit(0);
        return number;
    }
}
