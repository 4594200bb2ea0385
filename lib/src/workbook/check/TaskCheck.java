package workbook.check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Makes a JUnit class the check of a task. Its test methods carry {@link Points} and may ask for these parameters: the
 * answer's interface (a new instance), {@code Supplier} of it (new instances), {@link Says}, and
 * {@link replication.exploration.Search}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({AnswerExtension.class, RowLimit.class})
@TestMethodOrder(RowOrder.class)
public @interface TaskCheck {
    /** The task's id, such as {@code follower-apply}. */
    String id();

    /** The interface that an answer implements. */
    Class<?> answer();

    /** How long the plan allows for the task. */
    int minutes();
}
