package workbook.grade.hostile;

import workbook.grade.Tally;

/** Interrupts every thread of the program, and stops those that can be stopped. */
final class StopsOtherThreads implements Tally {
    @Override
    public int add(int number) {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread != Thread.currentThread()) {
                thread.interrupt();
                try {
                    Thread.class.getMethod("stop").invoke(thread);
                } catch (ReflectiveOperationException newerJava) {
                    thread.setPriority(Thread.MIN_PRIORITY);
                }
            }
        }
        while (true) {
            Thread.onSpinWait();
        }
    }
}
