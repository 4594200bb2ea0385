package workbook.check;

import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import replication.exploration.Search;
import replication.exploration.Seeds;
import workbook.text.Texts;

/** Hands the learner's answer to a check. Whoever starts the check has put it into the store of the session. */
final class AnswerExtension implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Supplier.class
                || type == Says.class
                || type == Search.class
                || type == about(context).answer();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        ExtensionContext.Store store = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(CheckRun.STORE));
        if (type == Says.class) {
            return new Says(
                    Texts.of(about(context).id()),
                    context.getRequiredTestMethod().getName());
        }
        if (type == Search.class) {
            return new Search(seeds(store.getOrDefault(CheckRun.SEEDS, Seeds.class, Seeds.USUAL), context));
        }
        Supplier<Object> newAnswer = new AnswerMaker(about(context).answer(), store.get(CheckRun.ANSWER, Class.class));
        return type == Supplier.class ? newAnswer : newAnswer.get();
    }

    /** A run that one row has found and changed says nothing to the searches of other rows. */
    private static Seeds seeds(Seeds asked, ExtensionContext context) {
        boolean itsOwn = asked.changes().isEmpty()
                || SearchedTask.of(context.getRequiredTestClass(), asked)
                        .filter(searched -> searched.row()
                                .equals(context.getRequiredTestMethod().getName()))
                        .isPresent();
        return itsOwn ? asked : Seeds.USUAL;
    }

    private static TaskCheck about(ExtensionContext context) {
        return context.getRequiredTestClass().getAnnotation(TaskCheck.class);
    }
}
