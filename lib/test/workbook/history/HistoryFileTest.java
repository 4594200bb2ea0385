package workbook.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import replication.consistency.Action;
import replication.consistency.History;
import replication.consistency.Linearizability;
import workbook.exercise.WrongUse;

/** The same recording in all three forms is the same history; a damaged one is told with file and line. */
class HistoryFileTest {
    private static final String JSON = """
        {"process":0,"type":"invoke","f":"write","value":3}
        {"process":1,"type":"invoke","f":"read","value":null}
        {"process":1,"type":"ok","f":"read","value":3}
        {"process":0,"type":"info","f":"write","value":3}
        {"process":2,"type":"invoke","f":"cas","value":[3,4]}
        {"process":2,"type":"ok","f":"cas","value":true}
        """;
    private static final String EDN = """
        {:process :nemesis, :type :info, :f :start, :value nil}
        {:process 0, :type :invoke, :f :write, :value 3}
        {:process 1, :type :invoke, :f :read, :value nil}
        {:process 1, :type :ok, :f :read, :value 3}
        {:process 0, :type :info, :f :write, :value 3, :error [:timed "out, late"]}
        {:process 2, :type :invoke, :f :cas, :value [3 4]}
        {:process 2, :type :ok, :f :cas, :value [3 4]}
        """;
    private static final String LOG = """
        INFO  jepsen.util - 0\t:invoke\t:write\t3
        INFO  jepsen.util - 1\t:invoke\t:read\tnil
        INFO  jepsen.util - 1\t:ok\t:read\t3
        INFO  jepsen.util - 0\t:info\t:write\t:timed-out
        INFO  jepsen.util - 2\t:invoke\t:cas\t[3 4]
        INFO  jepsen.util - 2\t:ok\t:cas\t[3 4]
        """;

    @TempDir
    Path folder;

    @Test
    void allThreeFormsAreTheSameHistory() throws IOException {
        History history = read(JSON);
        assertEquals(3, history.operations().size());
        assertEquals(history.operations(), read(EDN).operations());
        assertEquals(history.operations(), read(LOG).operations());
        assertInstanceOf(Linearizability.Linearizable.class, Linearizability.check(history));
    }

    @Test
    void timesAndNamesAreRead() throws IOException {
        History named = read("""
            {"process":1,"client":"bob","type":"invoke","f":"read","value":null,"time":10000000}
            {"process":1,"client":"bob","type":"ok","f":"read","value":3,"time":12500000}
            """);
        assertEquals("[bob: read 3 (10 to 12.5 ms)]", named.operations().toString());
        History jepsen = read("""
            {:process 1, :type :invoke, :f :read, :value nil, :time 10000000}
            {:process 1, :type :ok, :f :read, :value 3, :time 12500000}
            """);
        assertEquals(
                "process 1 read 3 (10 to 12.5 ms)", jepsen.operations().get(0).told());
    }

    @Test
    void aRefusedCompareAndSetIsTold() throws IOException {
        History history = read(JSON.replace("\"value\":true", "\"value\":false"));
        assertInstanceOf(Linearizability.NotLinearizable.class, Linearizability.check(history));
    }

    @Test
    void whatIsWrittenIsReadBackEqual() {
        for (int seed = 0; seed < 300; seed++) {
            History history = recorded(new Random(seed), seed % 2 == 0);
            Path file = folder.resolve("written.jsonl");
            HistoryFile.write(history, file);
            assertEquals(history, HistoryFile.read(file), "seed " + seed);
        }
    }

    /** Clients that overlap, give up, fail; with times and names, or without. */
    private static History recorded(Random random, boolean named) {
        History.Recorder recorder = new History.Recorder();
        Map<Integer, Action> open = new TreeMap<>();
        for (int nanos = 0; nanos < 60; nanos++) {
            int process = random.nextInt(4);
            Optional<Duration> at = named ? Optional.of(Duration.ofNanos(nanos)) : Optional.empty();
            Action asked = open.remove(process);
            if (asked == null) {
                Optional<String> value = Optional.of("v" + random.nextInt(3)).filter(v -> random.nextBoolean());
                Action action = List.<Action>of(
                                new Action.Read(value),
                                new Action.Write("null"),
                                new Action.Delete(),
                                new Action.CompareAndSet(value, "\u3042 \"b\"", true))
                        .get(random.nextInt(4));
                Action call = action instanceof Action.Read ? new Action.Read(Optional.empty()) : action;
                Optional<String> name = named ? Optional.of("client" + process % 2) : Optional.empty();
                recorder.invoked(process, name, random.nextBoolean() ? "x" : "", call, at);
                open.put(process, action);
            } else if (asked instanceof Action.CompareAndSet cas && random.nextInt(3) == 0) {
                recorder.ok(process, new Action.CompareAndSet(cas.expected(), cas.value(), false), at);
            } else if (random.nextInt(4) == 0) {
                recorder.failed(process, at);
            } else if (random.nextInt(3) == 0) {
                recorder.unknown(process, at);
            } else {
                recorder.ok(process, asked, at);
            }
        }
        return recorder.history();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"process":0,"type":"ok","f":"read"}                     | Process 0 got an answer without a call.
        {"process":0,"type":"invoke","f":"push","value":1}       | "f" is read, write, cas or delete, not "push".
        {"process":0,"type":"begin","f":"read"}                  | "type" is invoke, ok, fail or info, not "begin".
        {"type":"invoke","f":"read"}                             | "process" is missing.
        {"process":0,"type":"invoke","f":"wri                    | This is not whole JSON
        {"process":0,"type":"invoke","f":"cas","value":1}        | A cas asks with two values
        {:process 0, :type :invoke, :f :write, :value [1         | A bracket is opened and not closed.
        {:process 0, :type :invoke, :f :read, :time noon}        | A time is a whole number of ns, not "noon".
        something else                                           | A line is JSON, EDN, or a log line
        """)
    void aDamagedLineIsNamed(String line, String why) throws IOException {
        WrongUse refusal = assertThrows(WrongUse.class, () -> read("\n" + line + "\n"));
        assertTrue(refusal.getMessage().contains("history.jsonl, line 2: "), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(why), refusal.getMessage());
    }

    @Test
    void aFileThatIsMissingIsNamed() {
        assertTrue(assertThrows(WrongUse.class, () -> HistoryFile.read(folder.resolve("nope")))
                .getMessage()
                .contains("nope cannot be read"));
    }

    private History read(String text) throws IOException {
        return HistoryFile.read(Files.writeString(folder.resolve("history.jsonl"), text));
    }
}
