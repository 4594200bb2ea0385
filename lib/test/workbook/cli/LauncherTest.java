package workbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a machine lacks, {@code ./jbang} says it in one sentence, with the command to type. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "jbang.cmd was never run")
class LauncherTest {
    private static final String LOCK = ".jbang/cache/replication-workbook.lock";
    private static final String TYPE_AGAIN = "then type again:  ./jbang lab";

    /** Each build of this JBang lasts long enough to meet another. */
    private static final String BUILDS_FOR_A_WHILE = "if [ \"$1\" = build ]; then"
            + " mkdir \"$HOME/building\" || echo 'two builds at once' >>\"$HOME/trouble\";"
            + " sleep 0.6; rm -rf \"$HOME/building\"; fi";

    private Sandbox machine;

    @BeforeEach
    void setUp(@TempDir Path folder) throws IOException {
        machine = new Sandbox(folder);
    }

    @Test
    void aloneItListsTheCommandsEvenWithoutJava() throws Exception {
        Sandbox.Said said = machine.launch();
        assertEquals(0, said.code());
        assertEquals("", said.errors());
        assertTrue(said.out().contains("\n  single-leader    runs the script of chapter 1"), said.out());
        assertTrue(said.out().contains("\n  lab              opens the notebooks in JupyterLab"), said.out());
    }

    @Test
    void withoutJava() throws Exception {
        machine.with("apt-get", "exit 0")
                .with("apt-cache", "[ \"$2\" = openjdk-21-jdk-headless ]")
                .launch("lab")
                .refusedWith("Java is missing;", "apt-get install openjdk-21-jdk-headless");
    }

    @Test
    void withAnOldJava() throws Exception {
        machine.withJava("11.0.2", "java", "javac")
                .launch("lab")
                .refusedWith("This is Java 11.0.2; the workbook needs Java 17 or newer. Type:  ", "openjdk");
        machine.withJava("1.8.0", "java", "javac").launch("lab").refusedWith("This is Java 8.0;", "openjdk");
    }

    @Test
    void withAJavaThatHasNoCompiler() throws Exception {
        machine.with("dnf", "exit 0")
                .withJava("21.0.1", "java")
                .launch("lab")
                .refusedWith("This Java has no compiler (javac);", "dnf install java-latest-openjdk-devel");
    }

    @Test
    void withAJavaHomeThatIsNone() throws Exception {
        machine.with("JAVA_HOME", Path.of("/nowhere"))
                .launch("lab")
                .refusedWith("JAVA_HOME is \"/nowhere\"", "unset JAVA_HOME");
    }

    @Test
    void withoutMavenAndWithoutCurl() throws Exception {
        machine.with("apt-get", "exit 0")
                .withJava("17.0.1", "java", "javac")
                .launch("lab")
                .refusedWith("Maven is missing, and so is curl;", "apt-get install maven");
    }

    @Test
    void withoutNetwork() throws Exception {
        machine.with("mvn", "echo 'Unknown host repository: Name or service not known'; exit 1")
                .withJava("17.0.1", "java", "javac")
                .launch("lab")
                .refusedWith("The network cannot be reached,", TYPE_AGAIN);
    }

    @Test
    void withAFullDisk() throws Exception {
        machine.with("mvn", "echo 'java.io.IOException: No space left on device'; exit 1")
                .withJava("17.0.1", "java", "javac")
                .launch("lab")
                .refusedWith("The disk is full.", TYPE_AGAIN);
    }

    @Test
    void inAFolderThatCannotBeWritten() throws Exception {
        Files.createFile(machine.workbook().resolve(".workbook"));
        machine.withJava("17.0.1", "java", "javac")
                .launch("lab")
                .refusedWith("The folder " + machine.workbook() + " cannot be written to.", "&& ./jbang lab");
    }

    @Test
    void withoutMavenJBangComesFromItsOwnPage() throws Exception {
        // The page's archive holds a folder "jbang" with bin/jbang.jar; -o FILE URL are curl's last arguments.
        Path archived = Files.createDirectories(machine.workbook().resolveSibling("page/jbang/bin"));
        Files.writeString(archived.resolve("jbang.jar"), "a jar");
        machine.with("curl", "tar -cf \"$3\" -C '" + archived.getParent().getParent() + "' jbang")
                .withJava("17.0.1", "java", "javac")
                .launch("lab");
        Path state = machine.workbook().resolve(".workbook");
        assertEquals("a jar", Files.readString(state.resolve("jbang-cli-0.132.1-all.jar")));
        assertFalse(Files.exists(state.resolve("jbang.tar")), "nothing else is left behind");
    }

    @Test
    void anInstalledJBangIsPreferred() throws Exception {
        Sandbox.Said said = machine.with("jbang", "echo \"$@\"")
                .withJava("17.0.1", "java", "javac")
                .launch("exercises/Quiz.java", "two words");
        assertEquals("exercises/Quiz.java two words\n", said.out());
        assertEquals("", said.errors());
    }

    @Test
    void theNameOfAScriptStandsForItsFile() throws Exception {
        Sandbox.Said said = machine.with("jbang", "printf '%s\\n' \"$@\"")
                .withJava("17.0.1", "java", "javac")
                .launch("multi-leader", "--seed", "42:17");
        assertEquals(machine.workbook() + "/exercises/MultiLeader.java\n--seed\n42:17\n", said.out());
    }

    @Test
    void twoCommandsAtOnceBuildOneAfterTheOther() throws Exception {
        machine.with("jbang", BUILDS_FOR_A_WHILE).withJava("17.0.1", "java", "javac");
        List<Process> both = List.of(machine.startLauncher("progress"), machine.startLauncher("progress"));
        for (Process one : both) {
            one.getInputStream().readAllBytes();
            assertEquals(0, one.waitFor());
        }
        Path home = machine.workbook().getParent();
        assertFalse(Files.exists(home.resolve("trouble")));
        assertFalse(Files.exists(home.resolve(LOCK)), "no lock is left");
    }

    @Test
    void aLockWhoseOwnerIsGoneKeepsNobodyWaiting() throws Exception {
        machine.with("jbang", "true").withJava("17.0.1", "java", "javac");
        Path lock = machine.workbook().resolveSibling(LOCK);
        Files.createDirectories(lock.getParent());
        Process ended = machine.startLauncher("--help");
        ended.waitFor();
        Files.writeString(lock, String.valueOf(ended.pid()));
        assertEquals(0, machine.launch("progress").code());
        Files.writeString(lock, String.valueOf(ProcessHandle.current().pid()));
        Files.setLastModifiedTime(lock, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        assertEquals(0, machine.launch("progress").code());
        Files.writeString(lock, "");
        assertEquals(0, machine.launch("progress").code());
        assertFalse(Files.exists(lock));
    }

    @Test
    void aScriptWaitsForABuildThatIsUnderWay() throws Exception {
        machine.with("jbang", "echo \"$1\" >>\"$HOME/calls\"").withJava("17.0.1", "java", "javac");
        Path lock = machine.workbook().resolveSibling(LOCK);
        Files.createDirectories(lock.getParent());
        Files.createFile(lock);
        machine.launch("single-leader");
        machine.launch("single-leader");
        String script = machine.workbook() + "/exercises/SingleLeader.java";
        assertEquals(
                List.of("build", script, script),
                Files.readAllLines(machine.workbook().resolveSibling("calls")));
    }

    @Test
    void aScriptIsCompiledAnewAfterAChangeOfTheLibrary() throws Exception {
        machine.with("jbang", "echo \"$@\" >>\"$HOME/calls\"").withJava("17.0.1", "java", "javac");
        Path library = machine.workbook().resolve("lib/Lib.java");
        Files.setLastModifiedTime(library, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        machine.launch("exercises/SingleLeader.java", "--seed", "42");
        machine.launch("exercises/SingleLeader.java");
        Files.setLastModifiedTime(library, FileTime.from(Instant.parse("2999-01-01T00:00:00Z")));
        machine.launch("single-leader");
        assertEquals(
                List.of(
                        "exercises/SingleLeader.java --seed 42",
                        "exercises/SingleLeader.java",
                        "run --fresh " + machine.workbook() + "/exercises/SingleLeader.java"),
                Files.readAllLines(machine.workbook().resolveSibling("calls")));
    }
}
