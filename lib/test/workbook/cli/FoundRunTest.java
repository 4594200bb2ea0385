package workbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that a check has found and made small can be seen again, and is not taken for anything else. */
class FoundRunTest {
    /** Follows the log, and does not wait for what is missing. */
    static final String SKIPS = """
        import java.util.*;
        import replication.singleleader.*;
        class Skips implements Follower {
            private final List<LogEntry> log = new ArrayList<>();
            public boolean applyLog(LogEntry entry) {
                return entry.sequence() > lastAppliedSequence() && log.add(entry);
            }
            public Optional<String> read(String key) {
                return log.stream().filter(e -> e.key().equals(key)).map(LogEntry::value).reduce((a, b) -> b);
            }
            public long lastAppliedSequence() { return log.isEmpty() ? 0 : log.get(log.size() - 1).sequence(); }
            public List<LogEntry> log() { return log; }
        }
        """;

    private static final Pattern AGAIN =
            Pattern.compile("again: \\./jbang (check follower-apply .* --seed \\S+\\.\\S+)");

    @TempDir
    private Path folder;

    private static String[] words(Typed ended) {
        Matcher again = AGAIN.matcher(ended.out());
        assertTrue(again.find(), ended::out);
        return again.group(1).split(" ");
    }

    @Test
    void isPlayedAgainInTheRowThatFoundIt() throws IOException {
        Path file = Files.writeString(folder.resolve("Skips.java"), SKIPS);
        Typed found = Typed.run("check", file.toString());
        Typed again = Typed.run(words(found));
        assertEquals(found, again, "every row says the same, the picture is the same");
    }

    @Test
    void tellsWhichTaskOfAFileItIsARunOf() throws IOException {
        Path file = Files.writeString(folder.resolve("Skips.java"), SKIPS);
        String run = List.of(words(Typed.run("check", file.toString()))).get(4);
        Typed mended = Typed.run("check", "solutions/SingleLeader.java", "--seed", run);
        assertEquals(0, mended.code(), mended::err);
        assertTrue(mended.out().startsWith("follower-apply "), mended::out);
        Typed other = Typed.run("check", "solutions/MultiLeader.java", "--seed", run);
        assertEquals(2, other.code());
        assertEquals(
                "solutions/MultiLeader.java has no answer to what you asked for. Type:  ./jbang check   "
                        + "(it grades all of exercises/)\n",
                other.err());
    }

    @Test
    void isRefusedInOneSentenceWhereItWasNotFound() throws IOException {
        Path file = Files.writeString(folder.resolve("Skips.java"), SKIPS);
        String run = List.of(words(Typed.run("check", file.toString()))).get(4);
        for (List<String> wrong : List.of(
                List.of("check", "follower-apply", file.toString(), "--seed", run + "A"),
                List.of("check", "follower-apply", file.toString(), "--seed", run.replace("42:", "42:1")),
                List.of("check", "follower-apply", file.toString(), "--seed", "42:17.x"),
                List.of("check", file.toString(), "--seed", run + "A"),
                List.of("check", "failover", "solutions/SingleLeader.java", "--seed", run))) {
            Typed refused = Typed.run(wrong.toArray(String[]::new));
            assertEquals(2, refused.code(), wrong::toString);
            assertEquals("", refused.out(), "no row ran");
            assertTrue(refused.err().contains(" finds no run of "), refused::err);
            assertEquals(1, refused.err().lines().count(), refused::err);
        }
    }
}
