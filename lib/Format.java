///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//DEPS com.palantir.javaformat:palantir-java-format:2.103.0
//RUNTIME_OPTIONS --add-exports=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED
//RUNTIME_OPTIONS --add-exports=jdk.compiler/com.sun.tools.javac.code=ALL-UNNAMED
//RUNTIME_OPTIONS --add-exports=jdk.compiler/com.sun.tools.javac.file=ALL-UNNAMED
//RUNTIME_OPTIONS --add-exports=jdk.compiler/com.sun.tools.javac.parser=ALL-UNNAMED
//RUNTIME_OPTIONS --add-exports=jdk.compiler/com.sun.tools.javac.tree=ALL-UNNAMED
//RUNTIME_OPTIONS --add-exports=jdk.compiler/com.sun.tools.javac.util=ALL-UNNAMED

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Formats Java files. It stands apart from the library because the formatter is no part of what a learner needs.
 *
 * <p>Arguments: {@code --check}, which only looks, then folders or files. Prints each file that was not formatted; ends
 * with 1 if a check found one, or if a file is no Java.
 */
final class Format {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(true)
            .build());

    private Format() {}

    public static void main(String[] args) throws IOException {
        boolean check = args.length > 0 && args[0].equals("--check");
        boolean good = true;
        for (Path file : files(Arrays.asList(args).subList(check ? 1 : 0, args.length))) {
            String text = Files.readString(file);
            try {
                String formatted = format(text);
                if (!formatted.equals(text)) {
                    System.out.println(file);
                    good = !check;
                    if (!check) {
                        Files.writeString(file, formatted);
                    }
                }
            } catch (FormatterException e) {
                System.out.println(file + ": " + e.getMessage());
                good = false;
            }
        }
        System.exit(good ? 0 : 1);
    }

    private static List<Path> files(List<String> places) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String place : places) {
            try (Stream<Path> found = Files.walk(Path.of(place))) {
                found.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    /** The lines with which JBang is told what a script needs must stay as they are: "// DEPS" means nothing to it. */
    private static String format(String text) throws FormatterException {
        String header = text.lines()
                .takeWhile(line -> line.matches("///.*|//[A-Z_]+ .*"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        String rest = text.substring(header.length());
        if (header.isEmpty()) {
            return FORMATTER.formatSourceAndFixImports(rest);
        }
        // A script keeps imports that only an answer will need.
        return rest.isBlank() ? text : header + (rest.startsWith("\n") ? "\n" : "") + FORMATTER.formatSource(rest);
    }
}
