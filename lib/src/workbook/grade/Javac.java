package workbook.grade;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import workbook.exercise.WrongUse;
import workbook.text.Texts;

/** The compiler of this JDK; classes go to memory. */
final class Javac {
    private static final List<String> OPTIONS =
            List.of("-proc:none", "-Xlint:none", "-nowarn", "-g", "-parameters", "-implicit:none");

    private final JavaCompiler compiler;
    private final StandardJavaFileManager files;

    /**
     * What one run of the compiler gave.
     *
     * @param classes the class files by class name; incomplete if there are errors
     * @param sources where each class comes from
     */
    record Result(
            Map<String, byte[]> classes,
            Map<String, Unit> sources,
            List<Diagnostic<? extends JavaFileObject>> errors) {}

    /**
     * The tree of a source, and where its parts stand.
     *
     * @param whole whether all of the source could be read
     */
    record Parsed(CompilationUnitTree tree, SourcePositions positions, boolean whole) {}

    /** @throws WrongUse if this is a Java without compiler */
    Javac() {
        compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new WrongUse(Texts.of("grade").get("compiler.none", System.getProperty("java.home")));
        }
        files = compiler.getStandardFileManager(null, Locale.getDefault(), StandardCharsets.UTF_8);
    }

    Result compile(List<Unit> units) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Memory memory = new Memory(files);
        compiler.getTask(null, memory, diagnostics, OPTIONS, null, units).call();
        Map<String, byte[]> classes = new LinkedHashMap<>();
        memory.classes.forEach((name, file) -> classes.put(name, file.bytes.toByteArray()));
        return new Result(
                classes,
                memory.sources,
                diagnostics.getDiagnostics().stream()
                        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                        .toList());
    }

    /** Reads {@code unit} without looking at names and types. What cannot be read is skipped. */
    Parsed parse(Unit unit) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) compiler.getTask(null, files, diagnostics, OPTIONS, null, List.of(unit));
        try {
            CompilationUnitTree tree = task.parse().iterator().next();
            boolean whole = diagnostics.getDiagnostics().stream()
                    .noneMatch(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR);
            return new Parsed(tree, Trees.instance(task).getSourcePositions(), whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ClassFile> classes = new LinkedHashMap<>();
        private final Map<String, Unit> sources = new LinkedHashMap<>();

        private Memory(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            ClassFile file = new ClassFile(className);
            classes.put(className, file);
            if (sibling instanceof Unit unit) {
                sources.put(className, unit);
            }
            return file;
        }
    }

    private static final class ClassFile extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        private ClassFile(String className) {
            super(URI.create("memory:///" + className.replace('.', '/') + ".class"), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }
}
