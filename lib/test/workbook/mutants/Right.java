package workbook.mutants;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A right answer, written differently from ours: it must get full points. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Right {
    /** The task that it answers. */
    String task();

    /** One line: what is different about it. */
    String how();
}
