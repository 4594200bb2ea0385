package workbook.grade;

/** The interface of a task that exists only in the tests of the grader: counts what it is given. */
public interface Tally {
    /** Adds {@code number} and returns the new total. */
    int add(int number);
}
