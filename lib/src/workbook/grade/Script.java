package workbook.grade;

/** The last line of every script in exercises/. */
public final class Script {
    private Script() {}

    /**
     * Grades the classes of the calling script and prints the tasks of {@code chapter} as a table.
     *
     * @param chapter such as {@code single-leader}
     * @param args the script's arguments
     */
    public static void check(String chapter, String[] args) {}
}
