package workbook.check;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            return readOnce(result);
        });
    }

    /** What a collection of the learner's own making says of itself need not agree, such as size and iterator. */
    private static Object readOnce(Object result) {
        if (result == null || result.getClass().getClassLoader() == null) {
            return result;
        }
        if (result instanceof List<?> list) {
            return new ArrayList<>(list);
        }
        if (result instanceof Set<?> set) {
            return new LinkedHashSet<>(set);
        }
        return result instanceof Map<?, ?> map ? new LinkedHashMap<>(map) : result;
    }

    private static Object call(Object answer, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(answer, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
