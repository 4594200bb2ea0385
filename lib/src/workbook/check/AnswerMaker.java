package workbook.check;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.text.Texts;

/**
 * Makes instances of a learner's class as the checks do. No method of a task may return null: unguarded, it would come
 * to light later, as an exception somewhere inside the cluster.
 */
public final class AnswerMaker implements Supplier<Object> {
    /** Lists and sets that ask nobody but their elements. */
    private static final Set<Class<?>> PLAIN = Stream.of(
                    List.of(),
                    List.of(1),
                    Set.of(),
                    Set.of(1),
                    new ArrayList<>(),
                    new HashSet<>(),
                    new LinkedHashSet<>())
            .map(Object::getClass)
            .collect(Collectors.toUnmodifiableSet());

    private final Class<?> task;
    private final Class<?> answer;
    private final Texts texts = Texts.of("grade");
    private final Set<Method> accessible = new HashSet<>();
    private Optional<Constructor<?>> constructor = Optional.empty();

    /**
     * @param task the type of the task
     * @param answer a class of that type
     */
    public AnswerMaker(Class<?> task, Class<?> answer) {
        this.task = task;
        this.answer = answer;
    }

    /**
     * A new instance; a null from it becomes a failure that says which method.
     *
     * @throws UnusableAnswer if the class has no constructor without parameters
     */
    @Override
    public Object get() {
        Object made = make();
        return task.isInterface() ? guarded(made) : made;
    }

    private Object make() {
        try {
            if (constructor.isEmpty()) {
                Constructor<?> found = answer.getDeclaredConstructor();
                found.setAccessible(true);
                constructor = Optional.of(found);
            }
            return constructor.get().newInstance();
        } catch (InvocationTargetException e) {
            throw CheckRun.unchecked(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new UnusableAnswer(
                    answer.getSimpleName() + " cannot be created: it needs a constructor without parameters.");
        }
    }

    private Object guarded(Object made) {
        return Proxy.newProxyInstance(task.getClassLoader(), new Class<?>[] {task}, (proxy, method, arguments) -> {
            Object result = call(made, method, arguments);
            if (result == null && method.getReturnType() != void.class) {
                throw new AssertionError(texts.get(
                        "row.null", method.getName(), method.getReturnType().getSimpleName()));
            }
            return readOnce(result);
        });
    }

    private Object call(Object made, Method method, Object[] arguments) throws Throwable {
        // Otherwise Java looks at every call who the caller is.
        if (accessible.add(method)) {
            method.setAccessible(true);
        }
        try {
            return method.invoke(made, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /**
     * What a collection of the learner's own making says of itself need not agree, such as size and iterator; and many
     * lists and sets of Java's ask another one, or a comparator. A map of Java's stays what it is: a cluster writes
     * into it.
     */
    private static Object readOnce(Object result) {
        if (result instanceof List<?> list) {
            return PLAIN.contains(list.getClass()) ? list : new ArrayList<>(list);
        }
        if (result instanceof Set<?> set) {
            return PLAIN.contains(set.getClass()) ? set : new LinkedHashSet<>(set);
        }
        return result instanceof Map<?, ?> map && !behavesLikeJavas(map) ? new LinkedHashMap<>(map) : result;
    }

    /** Also {@code new HashMap<>() {{ put(…); }}} does: a class of its own that changes nothing. */
    private static boolean behavesLikeJavas(Map<?, ?> map) {
        Class<?> type = map.getClass();
        while (type.getClassLoader() != null && type.getDeclaredMethods().length == 0) {
            type = type.getSuperclass();
        }
        return type.getClassLoader() == null;
    }
}
