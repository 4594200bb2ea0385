package workbook.bench;

import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import workbook.grade.Declarations;

/** javac, as small as it can be had: classes go nowhere. */
final class InMemory {
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    private InMemory() {}

    static void compile(Declarations answer) {
        String imports = String.join(" ", answer.imports());
        List<Source> sources = answer.declarations().stream()
                .map(type -> new Source(type.name(), imports + type.source()))
                .toList();
        JavaFileManager nowhere =
                new ForwardingJavaFileManager<JavaFileManager>(JAVAC.getStandardFileManager(null, null, null)) {
                    @Override
                    public JavaFileObject getJavaFileForOutput(
                            Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                        return new Nowhere(name);
                    }
                };
        List<String> options = List.of("-proc:none", "-Xlint:none");
        if (!JAVAC.getTask(null, nowhere, null, options, null, sources).call()) {
            throw new IllegalStateException("The answers do not compile.");
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        private Source(String name, String text) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Nowhere extends SimpleJavaFileObject {
        private Nowhere(String name) {
            super(URI.create("nowhere:///" + name + ".class"), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            return OutputStream.nullOutputStream();
        }
    }
}
