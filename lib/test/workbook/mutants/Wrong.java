package workbook.mutants;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A planted wrong answer: the check must not give it full points, and must catch it where it says. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Wrong {
    /** The task that it answers. */
    String task();

    /** The method of the check that must fail; others may fail, too. */
    String row();

    /** A part of the message that the learner must read there. */
    String says();

    /** One line: what is wrong with it. */
    String because();

    /**
     * The name under which the task's bundle says what it does. Empty means its own name, less "InTheCluster" or
     * "InEveryOrder" at its end: two answers that show one mistake share one line.
     */
    String like() default "";

    /** True if every other row is passed: only that row sees what is wrong. */
    boolean onlyThere() default false;
}
