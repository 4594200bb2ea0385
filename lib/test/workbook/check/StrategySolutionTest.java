package workbook.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.commons.support.ReflectionSupport;
import replication.strategy.Loss;
import replication.strategy.Merge;
import replication.strategy.QuestionsInOrder;
import replication.strategy.Requirements;
import replication.strategy.StrategyChoice;
import workbook.exercise.WorkbookFolder;

/** The solution and the library's own choice agree, also where requirements contradict each other twice. */
class StrategySolutionTest {
    @Test
    void agreesWithTheQuestionsInOrder(@TempDir Path folder) throws Exception {
        Path solution = WorkbookFolder.find().solutions().resolve("Strategy.java");
        String classPath = System.getProperty("java.class.path");
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-nowarn",
                        "-d",
                        folder.toString(),
                        "-cp",
                        classPath,
                        solution.toString());
        assertEquals(0, code, "javac of " + solution.getFileName());
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            StrategyChoice ours = (StrategyChoice) ReflectionSupport.newInstance(loader.loadClass("MyStrategyChoice"));
            for (Requirements required : many()) {
                assertEquals(new QuestionsInOrder().choose(required), ours.choose(required), required::toString);
            }
        }
    }

    private static List<Requirements> many() {
        List<Requirements> many = new ArrayList<>();
        for (int writers = 1; writers <= 3; writers++) {
            for (int roundTrip : List.of(20, 60, 100, 120)) {
                for (int maxWrite : List.of(20, 60, 120, 200)) {
                    for (int maxPause : List.of(0, 299, 300)) {
                        for (Merge merge : Merge.values()) {
                            for (Loss loss : Loss.values()) {
                                for (boolean is : List.of(false, true)) {
                                    many.add(new Requirements(
                                            writers, roundTrip, maxWrite, merge, loss, maxPause, is, false));
                                    many.add(new Requirements(
                                            writers, roundTrip, maxWrite, merge, loss, maxPause, false, is));
                                }
                            }
                        }
                    }
                }
            }
        }
        return many;
    }
}
