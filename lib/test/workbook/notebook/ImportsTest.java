package workbook.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import workbook.exercise.WorkbookFolder;

/** With all the wildcards of the first cell, every simple name means one type. */
class ImportsTest {
    private static final Pattern WILDCARD = Pattern.compile("import ([a-z.]+)\\.\\*;");

    @Test
    void noNameMeansTwoTypes() throws IOException {
        List<String> packages = new ArrayList<>(List.of("java.lang"));
        Files.readAllLines(WorkbookFolder.find().notebooks().resolve("imports.jshell")).stream()
                .map(WILDCARD::matcher)
                .filter(found -> found.matches())
                .forEach(found -> packages.add(found.group(1)));
        Map<String, Set<String>> homes = new TreeMap<>();
        for (String name : packages) {
            publicTypes(name)
                    .forEach(type ->
                            homes.computeIfAbsent(type, any -> new TreeSet<>()).add(name));
        }
        homes.values().removeIf(found -> found.size() < 2);
        assertEquals(Map.of(), homes);
    }

    private static List<String> publicTypes(String name) throws IOException {
        List<String> types = new ArrayList<>();
        try (JavaFileManager files = ToolProvider.getSystemJavaCompiler()
                .getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            Location modules = files.getLocationForModule(StandardLocation.SYSTEM_MODULES, "java.base");
            for (Location location : List.of(modules, StandardLocation.CLASS_PATH)) {
                for (JavaFileObject file : files.list(location, name, Set.of(JavaFileObject.Kind.CLASS), false)) {
                    String type = files.inferBinaryName(location, file).substring(name.length() + 1);
                    if (!type.contains("$") && isPublic(name + "." + type)) {
                        types.add(type);
                    }
                }
            }
        }
        return types;
    }

    private static boolean isPublic(String type) {
        try {
            return Modifier.isPublic(Class.forName(type, false, ImportsTest.class.getClassLoader())
                    .getModifiers());
        } catch (ClassNotFoundException | LinkageError notThere) {
            return false;
        }
    }
}
