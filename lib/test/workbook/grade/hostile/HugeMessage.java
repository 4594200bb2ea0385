package workbook.grade.hostile;

import workbook.grade.Tally;

/** Throws an exception whose message has millions of characters. */
final class HugeMessage implements Tally {
    @Override
    public int add(int number) {
        throw new IllegalStateException("x".repeat(2_000_000));
    }
}
