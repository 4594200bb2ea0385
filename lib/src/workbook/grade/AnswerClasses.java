package workbook.grade;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import workbook.grade.Unit.Piece;
import workbook.text.Texts;

/** The classes of an answer, loaded but not yet initialised. Made anew for every task, so no static state is shared. */
final class AnswerClasses {
    private final Set<String> names;
    private final Map<String, Unit> sources;
    private final ClassLoader loader;

    private AnswerClasses(Set<String> names, Map<String, Unit> sources, ClassLoader loader) {
        this.names = new TreeSet<>(names);
        this.sources = sources;
        this.loader = loader;
    }

    /** Classes that stand on the class path. */
    static AnswerClasses onClassPath(Answer.Compiled answer) {
        return new AnswerClasses(Set.copyOf(answer.classes()), Map.of(), AnswerClasses.class.getClassLoader());
    }

    /** @param compilation of {@code answer}; empty if that is compiled already */
    static AnswerClasses of(Answer answer, Optional<Compilation> compilation) {
        return compilation.map(AnswerClasses::of).orElseGet(() -> onClassPath((Answer.Compiled) answer));
    }

    static AnswerClasses of(Compilation compilation) {
        return new AnswerClasses(
                compilation.classes().keySet(), compilation.sources(), new Loader(compilation.classes()));
    }

    /** The classes of several files, to find the places of stack frames; none of them can be loaded through it. */
    static AnswerClasses together(List<AnswerClasses> some) {
        Set<String> names = new TreeSet<>();
        Map<String, Unit> sources = new TreeMap<>();
        some.forEach(one -> {
            names.addAll(one.names);
            sources.putAll(one.sources);
        });
        return new AnswerClasses(names, sources, AnswerClasses.class.getClassLoader());
    }

    /** The classes from which an instance of {@code type} could be made, in the order of their names. */
    List<Class<?>> implementing(Class<?> type) {
        List<Class<?>> found = new ArrayList<>();
        for (String name : names) {
            try {
                Class<?> candidate = Class.forName(name, false, loader);
                boolean concrete = !candidate.isInterface() && !Modifier.isAbstract(candidate.getModifiers());
                if (concrete
                        && type.isAssignableFrom(candidate)
                        && !candidate.isAnonymousClass()
                        && !candidate.isLocalClass()) {
                    found.add(candidate);
                }
            } catch (ClassNotFoundException | LinkageError unusable) {
                continue;
            }
        }
        return found;
    }

    boolean contains(StackTraceElement frame) {
        String name = frame.getClassName();
        return names.contains(name) || names.contains(name.replaceFirst("\\$.*", ""));
    }

    /** Where {@code frame} stands in the learner's own file or cell, such as "MyFollower.applyLog, line 5 of …". */
    String place(StackTraceElement frame) {
        Texts texts = Texts.of("grade");
        Unit unit = sources.get(frame.getClassName());
        Optional<Piece> piece = Optional.ofNullable(unit).flatMap(source -> source.pieceOnLine(frame.getLineNumber()));
        int line = frame.getLineNumber() + piece.map(Piece::shift).orElse(0);
        String file = piece.map(Piece::place).orElse(unit == null ? String.valueOf(frame.getFileName()) : "");
        return texts.get("place.frame", member(frame), texts.get("place.line", line))
                + (file.isEmpty() ? "" : texts.get("place.of", file));
    }

    private static String member(StackTraceElement frame) {
        Texts texts = Texts.of("grade");
        String type = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
        String outer = type.replaceFirst("\\$\\d+.*", "").replace('$', '.');
        String method = frame.getMethodName().replaceFirst("^lambda\\$(.+)\\$\\d+$", "$1");
        return switch (method) {
            case "<init>" -> texts.get("place.constructor", outer);
            case "<clinit>", "static" -> texts.get("place.static", outer);
            default -> outer.equals(Units.CELLS) ? method : outer + "." + method;
        };
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        private Loader(Map<String, byte[]> classes) {
            super("answer", AnswerClasses.class.getClassLoader());
            this.classes = classes;
        }

        /** The learner's classes come first: one may be named like a class of the class path. */
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!classes.containsKey(name)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : defineClass(name, classes.get(name), 0, classes.get(name).length);
            }
        }
    }
}
