package workbook.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import replication.consistency.Action;
import replication.consistency.ClientRecorder;
import replication.consistency.History;
import replication.consistency.Linearizability;
import replication.consistency.Linearizability.NotLinearizable;
import replication.consistency.Linearizability.Undecided;
import replication.consistency.Operation;

class HistoryDiagramTest {
    private static final Action.Read READ = new Action.Read(Optional.empty());

    @Test
    void numbersTheOrderFound() {
        Picture picture = Pictures.history(overlapping(1));
        SvgRules.assertKept(picture);
        assertEquals("""
            What the clients did with x
            process 0
              0-3       write 1, takes effect as number 1
            process 1
              1-2       read 1, takes effect as number 2
            An order that explains every answer:
               1  process 0: write 1, one copy holds 1
               2  process 1: read 1, one copy holds 1
            """, picture.text());
        assertTrue(picture.svg().contains("<title>2. process 1: read 1 of x takes effect</title>"), picture.svg());
        assertFalse(picture.svg().contains(Ink.RED), "nothing is accused");
    }

    @Test
    void marksWhatFitsNowhereByColourAndByShape() {
        History history = staleRead();
        Picture picture = Pictures.history(history);
        SvgRules.assertKept(picture);
        String reason = Linearizability.check(history).toString();
        assertTrue(picture.text().contains("read 1 ✗\n"), picture.text());
        assertTrue(picture.text().contains("✗ " + reason + "\n"), picture.text());
        assertTrue(picture.svg().contains("read 1 of x fits nowhere</title>"), picture.svg());
        assertTrue(picture.svg().contains("contradicts the others"), picture.svg());
    }

    @Test
    void unknownOutcomesHaveNoEndAndFailedOnesAreDashed() {
        History.Recorder recorder = new History.Recorder();
        recorder.invoked(0, "", new Action.Write("1"));
        recorder.unknown(0);
        recorder.invoked(0, "", new Action.Write("2"));
        recorder.failed(0);
        recorder.invoked(1, "", new Action.CompareAndSet(Optional.empty(), "3", true));
        recorder.ok(1, new Action.CompareAndSet(Optional.empty(), "3", false));
        recorder.invoked(1, "", new Action.Delete());
        recorder.ok(1, new Action.Delete());
        Picture picture = Pictures.history(recorder.history());
        SvgRules.assertKept(picture);
        assertTrue(picture.text().contains("  0-?       write 1"), picture.text());
        assertTrue(picture.text().contains("write 2 failed"), picture.text());
        assertTrue(picture.text().contains("cas nothing → 3 refused"), picture.text());
        assertTrue(picture.svg().contains("outcome unknown") && picture.svg().contains("failed, no effect"));
    }

    @Test
    void aLongHistoryIsCutToWhatLiesAroundTheContradiction() {
        Picture picture = Pictures.history(longAndStale());
        SvgRules.assertKept(picture);
        assertTrue(picture.text().contains("read 3 ✗"), picture.text());
        assertTrue(picture.text().contains("write 3, takes effect as number 4\n"), "the old write is there, too");
        assertTrue(picture.text().contains("write 499"), "and what happened last");
        assertTrue(picture.text().contains("Not shown: earlier operations ("), picture.text());
        assertTrue(picture.text().contains("; later operations (100)."), picture.text());
        assertTrue(picture.svg().contains("Operations between these are left out"), "a gap is marked");
    }

    @Test
    void aLongHistoryWithoutContradictionIsCutToItsBeginning() {
        Picture picture =
                Pictures.history(writes(300), diagram -> diagram.judged().title("Three hundred writes"));
        SvgRules.assertKept(picture);
        assertTrue(picture.text().startsWith("Three hundred writes\n"), picture.text());
        assertTrue(picture.text().contains("write 0, takes effect as number 1\n"), picture.text());
        assertTrue(picture.text().contains("Not shown: later operations ("), picture.text());
    }

    @Test
    void severalKeysAreNamedAndMoreThanThreeAreLeftOut() {
        History.Recorder recorder = new History.Recorder();
        for (String key : List.of("a", "b", "c", "d", "東京")) {
            recorder.invoked(1, key, new Action.Write("é"));
            recorder.ok(1, new Action.Write("é"));
        }
        Picture picture = Pictures.history(recorder.history());
        SvgRules.assertKept(picture);
        assertTrue(picture.text().contains("write b=é"), picture.text());
        assertTrue(picture.text().contains("Not shown: operations on other keys (2 on 2)."), picture.text());
        Picture one = Pictures.history(recorder.history(), diagram -> diagram.key("東京"));
        assertTrue(one.text().startsWith("What the clients did with 東京\n"), one.text());
    }

    @Test
    void whatIsNotDecidedSaysWhy() {
        Picture picture = HistoryDiagram.of(staleRead())
                .verdict(new Undecided("time ran out"))
                .picture();
        SvgRules.assertKept(picture);
        assertTrue(picture.text().endsWith("Not decided: time ran out.\n"), picture.text());
    }

    @Test
    void othersMayAccuse() {
        History history = overlapping(1);
        Operation read = history.operations().get(1);
        Picture picture =
                HistoryDiagram.of(history).accuse("It went back in time.", read).picture();
        SvgRules.assertKept(picture);
        assertTrue(picture.text().endsWith("✗ It went back in time.\n"), picture.text());
    }

    @Test
    void namesClientsAndTellsTheTimes() {
        Duration[] now = {Duration.ZERO};
        ClientRecorder recorder = new ClientRecorder(() -> now[0]);
        int waits = recorder.asks("Zoë", "x", new Action.Write("1"));
        now[0] = Duration.ofMillis(5);
        int goesOn = recorder.asks("Zoë", "x", READ);
        int other = recorder.asks("花子", "x", READ);
        now[0] = Duration.ofMillis(80);
        recorder.ok(goesOn, new Action.Read(Optional.of("1")));
        recorder.ok(other, new Action.Read(Optional.empty()));
        recorder.unknown(waits);
        Picture picture = Pictures.history(recorder.history());
        SvgRules.assertKept(picture);
        assertTrue(picture.text().contains("Zoë\n"), picture.text());
        assertTrue(picture.text().contains("read nothing, takes effect as number 1 (5 to 80 ms)"), picture.text());
        assertEquals(1, picture.svg().split(">花子<", -1).length - 1, "lanes of 花子");
        assertEquals(1, picture.svg().split(">Zoë<", -1).length - 1, "one client has one lane");
        assertTrue(picture.svg().contains(">80<") && picture.svg().contains("time in ms"), picture.svg());
    }

    @Test
    void drawsAHistoryInWhichNothingHappened() {
        SvgRules.assertKept(Pictures.history(History.of(List.of())));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 9})
    void keepsTheRulesWhateverTheClientsDo(int processes) {
        int contradictions = 0;
        for (int seed = 0; seed < 60; seed++) {
            History history = random(new Random(seed), processes, 5 + seed);
            Linearizability.Verdict verdict = Linearizability.check(history);
            contradictions += verdict instanceof NotLinearizable ? 1 : 0;
            Picture picture = HistoryDiagram.of(history).verdict(verdict).picture();
            SvgRules.assertKept(picture);
            assertTrue(
                    picture.svg().length() <= 60_000,
                    "characters: " + picture.svg().length());
        }
        assertTrue(contradictions > 5 && contradictions < 60, "contradictions: " + contradictions);
    }

    private static History overlapping(int value) {
        History.Recorder recorder = new History.Recorder();
        recorder.invoked(0, "x", new Action.Write("" + value));
        recorder.invoked(1, "x", READ);
        recorder.ok(1, new Action.Read(Optional.of("" + value)));
        recorder.ok(0, new Action.Write("" + value));
        return recorder.history();
    }

    private static History staleRead() {
        History.Recorder recorder = new History.Recorder();
        write(recorder, 0, "1");
        write(recorder, 0, "2");
        recorder.invoked(1, "x", READ);
        recorder.ok(1, new Action.Read(Optional.of("1")));
        return recorder.history();
    }

    private static History longAndStale() {
        History.Recorder recorder = new History.Recorder();
        for (int i = 0; i < 600; i++) {
            write(recorder, i % 3, "" + i);
            if (i == 499) {
                recorder.invoked(4, "x", READ);
                recorder.ok(4, new Action.Read(Optional.of("3")));
            }
        }
        return recorder.history();
    }

    private static History writes(int count) {
        History.Recorder recorder = new History.Recorder();
        for (int i = 0; i < count; i++) {
            write(recorder, i % 2, "" + i);
        }
        return recorder.history();
    }

    private static void write(History.Recorder recorder, int process, String value) {
        recorder.invoked(process, "x", new Action.Write(value));
        recorder.ok(process, new Action.Write(value));
    }

    /** Clients of which some answers are unknown; every sixth read is answered with chance's own value. */
    private static History random(Random random, int processes, int steps) {
        History.Recorder recorder = new History.Recorder();
        Action[] open = new Action[processes];
        String held = "";
        for (int i = 0; i < steps; i++) {
            int process = random.nextInt(processes);
            if (open[process] == null) {
                open[process] = random.nextBoolean() ? READ : new Action.Write("v" + i);
                recorder.invoked(process, "x", open[process]);
                continue;
            }
            if (open[process] instanceof Action.Write write) {
                held = write.value();
            }
            int fate = random.nextInt(10);
            if (fate == 0) {
                recorder.unknown(process);
            } else if (fate == 1 && open[process] instanceof Action.Read) {
                recorder.failed(process);
            } else if (open[process] instanceof Action.Read) {
                String seen = random.nextInt(30) == 0 ? "v" + random.nextInt(20) : held;
                recorder.ok(process, new Action.Read(seen.isEmpty() ? Optional.empty() : Optional.of(seen)));
            } else {
                recorder.ok(process, open[process]);
            }
            open[process] = null;
        }
        return recorder.history();
    }
}
