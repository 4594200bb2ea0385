package workbook.mutation;

/**
 * An answer of {@code solutions/} with one instruction changed.
 *
 * @param where class and method, such as {@code MyFollower.applyLog}
 * @param change what was changed, in the words of the tool
 * @param number which one it is, from 1, among equal changes of the same line
 * @param line the line of source, without the blanks around it
 */
record Mutant(String where, String change, int number, String line) {
    @Override
    public String toString() {
        return where + ": " + change + (number == 1 ? "" : " (" + number + ")") + "\n    " + line;
    }
}
