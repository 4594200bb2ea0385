package workbook.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import replication.exploration.Seeds;
import replication.strategy.QuestionsInOrder;
import replication.strategy.Ruling;
import replication.strategy.UseCase;
import workbook.check.CheckRun;
import workbook.view.FirstPicture;

/** Uses the compiler, JUnit and the pictures once: the first use of each takes longer than a whole check. */
final class WarmUp {
    /** Needs what answers need: packages of the JDK and of the library, generic types, a lambda. */
    private static final String ANSWER = """
        import java.util.*;
        import java.util.function.*;
        import replication.simulation.*;
        class Warm {
            Map<NodeId, Optional<String>> read(String name) {
                Function<String, NodeId> node = text -> new NodeId(text);
                return new HashMap<>(Map.of(node.apply(name), Optional.of("1")));
            }
        }
        """;

    private static final List<UseCase> ONE_OF_EACH_STRATEGY = List.of(UseCase.LEDGER, UseCase.NOTES, UseCase.BASKET);

    private WarmUp() {}

    static void run(Javac javac) {
        Compilation compilation = Compilation.of(new Answer.Script("", ANSWER), javac);
        Explanation.Explainer explainer = new Explanation.Explainer(AnswerClasses.of(compilation), Limits.USUAL);
        CheckRun.run(Check.class, Object.class, Seeds.USUAL, Optional.empty(), new CheckRun.Listener() {
            @Override
            public void started(String method) {}

            @Override
            public void finished(String method, TestExecutionResult result) {
                result.getThrowable().ifPresent(explainer::explain);
            }
        });
        FirstPicture.draw();
    }

    /** Uses each kind of system once, for the same reason. */
    static void systems() {
        QuestionsInOrder choice = new QuestionsInOrder();
        for (UseCase useCase : ONE_OF_EACH_STRATEGY) {
            Ruling.on(useCase, useCase.requirements(), choice.choose(useCase.requirements()));
        }
    }

    /** One row that holds and one that does not. */
    static final class Check {
        @Test
        void holds() {}

        @Test
        void fails() {
            assertEquals(1, 2, "one");
        }
    }
}
