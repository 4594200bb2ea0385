package workbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.explore.NamedScenario;
import workbook.explore.NamedScenarios;

/** What a person sees, and a program reads, of the command explore. */
class ExploreCommandTest {
    private static final Pattern AGAIN = Pattern.compile("again: \\./jbang (.*)\n$");

    @TempDir
    private Path folder;

    @Test
    void aloneItListsWhatCanBeSearched() {
        Typed listed = Typed.run("explore");
        assertEquals(0, listed.code());
        for (NamedScenario scenario : NamedScenarios.all()) {
            assertTrue(listed.out().contains("\n  " + scenario.id() + " "), listed::out);
        }
        assertTrue(listed.out().contains("\n  follower-apply "), listed::out);
        assertTrue(listed.out().endsWith("./jbang explore stale-read\n"), listed::out);
    }

    @Test
    void whatItFindsCanBeSeenAgain() {
        Typed found = Typed.run("explore", "stale-read", "--nodes", "4", "--loss", "20%", "--seed", "43");
        assertEquals(1, found.code(), found::err);
        assertTrue(found.out().startsWith("stale-read: found after "), found::out);
        assertTrue(found.out().contains("Space-time diagram"), found::out);
        Typed again = Typed.run(again(found));
        assertEquals(1, again.code(), again::err);
        assertEquals(
                found.out().lines().skip(1).toList(),
                again.out().lines().skip(1).toList());
    }

    @Test
    void whereNothingIsFoundItSaysHowLittleThatProves() {
        Typed none = Typed.run("explore", "leader-read", "--runs", "50");
        assertEquals(0, none.code(), none::err);
        assertEquals("leader-read: 50 runs: nothing found, which proves nothing.\n", none.out());
    }

    @Test
    void everyOrderIsTriedAsDeepAsThereIsTime() {
        Typed none = Typed.run("explore", "leader-read", "--all", "--time", "1s");
        assertEquals(0, none.code(), none::err);
        assertTrue(
                none.out()
                        .matches("leader-read: all [\\d,]+ schedules?( up to \\d+ events)?(, reduced .*)?"
                                + "(, then 1 s ran out)?: none breaks a promise\\.\n"),
                none::out);
        assertEquals(1, Typed.run("explore", "stale-read", "--all").code());
    }

    @Test
    void boundsAreKeptAndTold() {
        Typed none = Typed.run("explore", "tie-break", "--all", "--events", "4", "--duplicates", "1", "--time", "1m");
        assertEquals(0, none.code(), none::err);
        assertTrue(
                none.out()
                        .matches("tie-break: all [\\d,]+ schedules up to 4 events with at most 1 duplicate"
                                + "(, reduced .*)?: none breaks a promise\\.\n"),
                none::out);
        Typed answer = Typed.run(
                "explore", "follower-apply", "--ours", "--all", "--events", "2", "--losses", "1", "--time", "1m");
        assertTrue(answer.out().contains(" up to 2 events with at most 1 loss"), answer::out);
    }

    @Test
    void programsReadTheSame() throws IOException {
        Path svg = folder.resolve("found.svg");
        Typed found = Typed.run("explore", "async-failover", "--json", "--svg", svg.toString());
        JsonNode json = new ObjectMapper().readTree(found.out());
        assertEquals("found", json.path("verdict").asText());
        assertEquals(svg.toString(), json.path("svg").asText());
        assertTrue(Files.readString(svg).startsWith("<svg"));
        assertTrue(json.path("again")
                .asText()
                .endsWith("--seed " + json.path("run").asText()));
        assertFalse(json.path("complete").asBoolean());
    }

    @Test
    void anAnswerIsSearchedInAJvmOfItsOwn() throws IOException {
        Path file = Files.writeString(folder.resolve("Skips.java"), FoundRunTest.SKIPS);
        Typed found = Typed.run("explore", "follower-apply", file.toString());
        assertEquals(1, found.code(), found::err);
        assertTrue(found.out().contains("Space-time diagram"), found::out);
        Typed again = Typed.run(again(found));
        assertEquals(
                found.out().lines().skip(1).toList(),
                again.out().lines().skip(1).toList());
        Typed one = Typed.run("explore", "follower-apply", "--ours", "--seed", "42:17");
        assertEquals("follower-apply: this one run keeps its promises.\n", one.out());
        Typed ours = Typed.run("explore", "follower-apply", "--ours", "--runs", "20");
        assertEquals("follower-apply: 20 runs: nothing found, which proves nothing.\n", ours.out());
    }

    @Test
    void whatAnAnswerThrowsIsFoundAndWhatItDoesNotSayIsSaid() throws IOException {
        String throwing =
                FoundRunTest.SKIPS.replace("return entry", "if (1 / (entry.sequence() - 3) > 9) { }\n return entry");
        Path file = Files.writeString(folder.resolve("Throws.java"), throwing);
        Typed found = Typed.run("explore", "follower-apply", file.toString());
        assertEquals(1, found.code(), found::err);
        assertTrue(found.out().contains("ArithmeticException in Skips.applyLog, line "), found::out);
        assertTrue(found.out().contains("Space-time diagram"), found::out);
        Typed again = Typed.run(again(found));
        assertEquals(
                found.out().lines().skip(1).toList(),
                again.out().lines().skip(1).toList());
        Path open = Files.writeString(
                folder.resolve("Open.java"),
                FoundRunTest.SKIPS.replace(
                        "return entry", "if (true) throw new workbook.exercise.NotStarted(); return entry"));
        assertRefused("follower-apply is not written yet", "explore", "follower-apply", open.toString());
        Path exits = Files.writeString(
                folder.resolve("Exits.java"),
                FoundRunTest.SKIPS.replace("return entry", "System.exit(0); return entry"));
        assertRefused("ended the whole program with System.exit", "explore", "follower-apply", exits.toString());
        assertRefused("has no answer to what you asked for", "explore", "follower-apply", "solutions/MultiLeader.java");
    }

    @Test
    void wrongUseEndsWith2AndSaysWhatToType() {
        assertRefused("--json says how to search, but not what.", "explore", "--json");
        assertRefused("Did you mean stale-read?", "explore", "stale-raed");
        assertRefused("There is no scenario and no task \"xyz\".", "explore", "xyz");
        assertRefused("--all and --runs contradict", "explore", "stale-read", "--all", "--runs", "5");
        assertRefused("contradict", "explore", "stale-read", "--all", "--seed", "42:1");
        assertRefused("--losses bounds the search of every order.", "explore", "stale-read", "--losses", "1");
        assertRefused("--crashes bounds", "explore", "follower-apply", "--runs", "5", "--crashes", "1");
        assertRefused("--events takes a whole number", "explore", "stale-read", "--all", "--events", "-1");
        assertRefused("--duplicates takes a whole", "explore", "stale-read", "--all", "--duplicates", "many");
        assertRefused("Messages are not lost in tie-break.", "explore", "tie-break", "--all", "--losses", "1");
        assertRefused("--loss loses messages by chance", "explore", "stale-read", "--all", "--loss", "20%");
        assertRefused("contradict", "explore", "stale-read", "--runs", "9", "--seed", "42:1");
        assertRefused("--runs takes a whole number", "explore", "stale-read", "--runs", "-5");
        assertRefused("--nodes takes a whole number", "explore", "stale-read", "--nodes", "0");
        assertRefused("stale-read takes 2 to 7 nodes, not 9.", "explore", "stale-read", "--nodes", "9");
        assertRefused("split-brain always has 3 nodes.", "explore", "split-brain", "--nodes", "3");
        assertRefused("Messages are not lost in split-brain.", "explore", "split-brain", "--loss", "20%");
        assertRefused("--loss takes a share", "explore", "stale-read", "--loss", "200%");
        assertRefused("--time takes a length such as 10s", "explore", "stale-read", "--time", "soon");
        assertRefused("--time takes a length such as 10s", "explore", "stale-read", "--time", "0s");
        assertRefused("--seed takes RUN", "explore", "stale-read", "--seed", "a");
        assertRefused("finds no run of stale-read", "explore", "stale-read", "--seed", "42:1.Kx81");
        assertRefused("cannot be written to", "explore", "stale-read", "--svg", folder + "/no/such.svg");
        assertRefused("--nodes belongs to scenarios", "explore", "follower-apply", "--nodes", "3");
        assertRefused("is ours anyway", "explore", "stale-read", "--ours");
        assertRefused("is a scenario of the library", "explore", "stale-read", "My.java");
        assertRefused("quiz has no search of runs", "explore", "quiz");
    }

    private static void assertRefused(String sentence, String... words) {
        Typed ended = Typed.run(words);
        assertEquals(2, ended.code(), () -> List.of(words) + " " + ended.out());
        assertEquals("", ended.out());
        assertTrue(ended.err().contains(sentence), () -> List.of(words) + ": " + ended.err());
        assertEquals(1, ended.err().lines().count(), ended::err);
    }

    private static String[] again(Typed found) {
        Matcher again = AGAIN.matcher(found.out());
        assertTrue(again.find(), found::out);
        return new ArrayList<>(List.of(again.group(1).split(" "))).toArray(String[]::new);
    }
}
