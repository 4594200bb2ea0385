package workbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class LinearizableCommandTest {
    private static final String RIGHT = """
        {"process":0,"type":"invoke","f":"write","key":"x","value":1}
        {"process":1,"type":"invoke","f":"read","key":"x","value":null}
        {"process":1,"type":"ok","f":"read","key":"x","value":1}
        {"process":0,"type":"ok","f":"write","key":"x","value":1}
        """;
    private static final String STALE = RIGHT + """
        {"process":1,"type":"invoke","f":"read","key":"x","value":null}
        {"process":1,"type":"ok","f":"read","key":"x","value":null}
        """;
    private static final String DAMAGED = "{\"process\":0,\"type\":\"ok\",\"f\":\"read\"}\n";

    @TempDir
    Path folder;

    private Path right;
    private Path stale;
    private Path damaged;

    @BeforeEach
    void write() throws IOException {
        right = Files.writeString(folder.resolve("right é.jsonl"), RIGHT);
        stale = Files.writeString(folder.resolve("stale.jsonl"), STALE);
        damaged = Files.writeString(folder.resolve("damaged.jsonl"), DAMAGED);
    }

    private record Said(int code, String out, String errors) {}

    @Test
    void everyFileHasALineAndTheLastOneAddsUp() {
        Said said = run(right, right);
        assertEquals(0, said.code, said.errors);
        String[] lines = said.out.split("\n");
        assertEquals(3, lines.length, said.out);
        assertTrue(lines[0].matches(".*right é\\.jsonl: linearizable, 2 operations on 1 keys, [\\d,]+ ms"), lines[0]);
        assertTrue(lines[2].matches("2 of 2 files linearizable, [\\d,]+ ms"), lines[2]);
    }

    @Test
    void aContradictionIsNamedAndTheCommandEndsWithOne() {
        Said said = run(right, stale);
        assertEquals(1, said.code, said.errors);
        assertTrue(said.out.contains("stale.jsonl: NOT linearizable, 3 operations on 1 keys"), said.out);
        assertTrue(said.out.contains("process 1 read nothing from x fits nowhere"), said.out);
        assertTrue(said.out.contains("1 of 2 files linearizable"), said.out);
    }

    @Test
    void aDamagedFileIsToldAndTheOthersAreJudged() {
        Said said = run(damaged, stale);
        assertEquals(2, said.code);
        assertTrue(said.errors.contains("damaged.jsonl, line 1: "), said.errors);
        assertEquals(1, said.errors.lines().count(), said.errors);
        assertTrue(said.out.contains("stale.jsonl: NOT linearizable"), said.out);
        assertTrue(said.out.contains("0 of 2 files linearizable"), said.out);
    }

    @Test
    void whatIsNotDecidedSaysWhyAndEndsWithTwo() throws IOException {
        String crowd = IntStream.range(0, 70)
                .mapToObj(i -> "{\"process\":" + i + ",\"type\":\"%s\",\"f\":\"write\",\"value\":" + i + "}\n")
                .collect(Collectors.joining());
        Path crowded = Files.writeString(
                folder.resolve("crowd.jsonl"), crowd.replace("%s", "invoke") + crowd.replace("%s", "ok"));
        Path svg = folder.resolve("crowd.svg");
        Said said = run("--svg", svg, crowded);
        assertEquals(2, said.code);
        assertTrue(said.out.contains("crowd.jsonl: unknown, more than 64 operations"), said.out);
        assertTrue(Files.readString(svg).contains("Not decided: more than 64"), "the picture says so, too");
        assertEquals(1, run(crowded, stale).code, "one that is not linearizable is a finding all the same");
    }

    @Test
    void aMissingFileIsTold() {
        Said said = run(folder.resolve("nowhere.jsonl"));
        assertEquals(2, said.code);
        assertTrue(said.errors.contains("nowhere.jsonl cannot be read"), said.errors);
    }

    @Test
    void jsonSaysTheSame() throws IOException {
        Said said = run("--json", right, stale, damaged);
        assertEquals(2, said.code);
        JsonNode root = new ObjectMapper().readTree(said.out);
        assertEquals("linearizable", root.at("/files/0/verdict").asText());
        assertEquals(2, root.at("/files/0/operations").asInt());
        assertTrue(root.at("/files/0/millis").isIntegralNumber(), said.out);
        assertEquals("not-linearizable", root.at("/files/1/verdict").asText());
        assertEquals("x", root.at("/files/1/key").asText());
        assertEquals(
                "process 1: read nothing of x", root.at("/files/1/operation").asText());
        assertEquals("unreadable", root.at("/files/2/verdict").asText());
        assertEquals(1, root.path("linearizable").asInt());
        assertEquals(3, root.path("total").asInt());
        assertTrue(root.path("millis").isIntegralNumber(), said.out);
    }

    @Test
    void thePictureShowsTheContradictionWhereverItStands() throws IOException {
        Path svg = folder.resolve("picture.svg");
        Said said = run("--svg", svg, right, stale);
        assertEquals(1, said.code, said.errors);
        assertTrue(said.out.contains("The picture is in " + svg), said.out);
        assertTrue(Files.readString(svg).contains("contradicts the others"), "the contradiction is drawn");
        run("--svg", svg, right);
        assertTrue(Files.readString(svg).startsWith("<svg "), "the named file is written anew");
        assertFalse(Files.readString(svg).contains("contradicts the others"), "the order found is drawn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "soon", "1.5", "", "99999999999999999999"})
    void aTimeIsAWholeNumberOfSeconds(String time) {
        Said said = run("--time", time, right);
        assertEquals(2, said.code);
        assertEquals(
                "--time takes a whole number of seconds from 1 to 1000000, such as 10, not \"" + time + "\".\n",
                said.errors);
    }

    @Test
    void aTimeMayNameItsUnit() {
        assertEquals(0, run("--time", "10s", right).code);
    }

    @Test
    void aPictureWithoutAPlaceIsRefusedBeforeTheWork() throws IOException {
        for (Path nowhere : new Path[] {folder.resolve("no/such/picture.svg"), folder}) {
            Said said = run("--svg", nowhere, right);
            assertEquals(2, said.code);
            assertEquals("", said.out, "nothing was judged");
            assertTrue(said.errors.startsWith("The picture cannot be written to " + nowhere), said.errors);
        }
        Said said = run("--svg", right, stale, right);
        assertEquals(2, said.code);
        assertTrue(said.errors.contains("which is one of the recordings"), said.errors);
        assertEquals(RIGHT, Files.readString(right), "the recording is as it was");
    }

    @Test
    void withoutFilesItPointsToTheHelp() {
        Said said = run();
        assertEquals(2, said.code);
        assertTrue(said.errors.endsWith("Try: ./jbang linearizable --help\n"), said.errors);
    }

    private static Said run(Object... arguments) {
        PrintStream out = System.out;
        PrintStream errors = System.err;
        ByteArrayOutputStream newOut = new ByteArrayOutputStream();
        ByteArrayOutputStream newErrors = new ByteArrayOutputStream();
        System.setOut(new PrintStream(newOut, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(newErrors, true, StandardCharsets.UTF_8));
        try {
            String[] words = new String[arguments.length + 1];
            words[0] = "linearizable";
            for (int i = 0; i < arguments.length; i++) {
                words[i + 1] = arguments[i].toString();
            }
            int code = Main.run(words);
            return new Said(code, newOut.toString(StandardCharsets.UTF_8), newErrors.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(errors);
        }
    }
}
