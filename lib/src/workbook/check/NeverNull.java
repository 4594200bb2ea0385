package workbook.check;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import workbook.text.Texts;

/**
 * Stands between a check and the learner's answer. No method of a task may return null; without a guard null would come
 * to light later, as an exception somewhere inside the cluster.
 */
final class NeverNull {
    private static final Texts TEXTS = Texts.of("grade");

    private NeverNull() {}

    /** {@code answer}, which implements {@code task}; a null from it becomes a failure that says which method. */
    static Object guard(Class<?> task, Object answer) {
        return Proxy.newProxyInstance(task.getClassLoader(), new Class<?>[] {task}, (proxy, method, arguments) -> {
            Object result = call(answer, method, arguments);
            if (result == null && method.getReturnType() != void.class) {
                throw new AssertionError(TEXTS.get(
                        "row.null", method.getName(), method.getReturnType().getSimpleName()));
            }
            return result;
        });
    }

    private static Object call(Object answer, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(answer, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
