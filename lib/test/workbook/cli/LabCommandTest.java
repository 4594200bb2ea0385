package workbook.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands between a learner and JupyterLab is told in one sentence, with the command to type. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs of this test are shell scripts")
class LabCommandTest {
    private static final String TYPE_AGAIN = "then type again:  ./jbang lab";

    /** A Python that says its version and does in its environment what {@code then} says. */
    private static String python(String version, String then) {
        return """
            if [ "$1" = -c ]; then echo %s; exit; fi
            if [ "$2" = venv ]; then
                mkdir -p "$4/bin"
                printf '%%s\\n' '#!%s' 'if [ "$1" = -c ]; then echo %s; exit; fi' '%s' >"$4/bin/python"
                exec %s +x "$4/bin/python"
            fi
            """.formatted(
                        version,
                        Programs.find("bash").orElseThrow(),
                        version,
                        then,
                        Programs.find("chmod").orElseThrow());
    }

    private Sandbox machine;

    @BeforeEach
    void setUp(@TempDir Path folder) throws IOException {
        machine = new Sandbox(folder).with("apt-get", "exit 0");
    }

    @Test
    void withoutPython() throws Exception {
        machine.command("lab").refusedWith("Python is missing; Lab needs Python 3.11", "install python3 python3-venv");
    }

    @Test
    void withAnOldPython() throws Exception {
        machine.with("python3", "echo 3.9")
                .command("lab")
                .refusedWith("This is Python 3.9; Lab needs Python 3.11", "install python3 python3-venv");
    }

    @Test
    void withoutTheModuleVenv() throws Exception {
        machine.with("python3", "[ $1 = -c ] && echo 3.12 && exit; echo 'ensurepip is not available on Debian'; exit 1")
                .command("lab")
                .refusedWith("Python cannot make environments here.", "./jbang lab");
    }

    @Test
    void withoutNetwork() throws Exception {
        machine.with("python3", python("3.12", "echo NewConnectionError; exit 1"))
                .command("lab")
                .refusedWith("The network cannot be reached,", TYPE_AGAIN);
    }

    @Test
    void withAFullDisk() throws Exception {
        machine.with("python3", python("3.12", "echo OSError: No space left on device; exit 1"))
                .command("lab")
                .refusedWith("The disk is full.", TYPE_AGAIN);
    }

    @Test
    void whenPipFailsForAnotherReasonItsLogIsNamed() throws Exception {
        machine.with("python3", python("3.12", "echo something else; exit 1"))
                .command("lab")
                .refusedWith("pip did not work; what it printed stands in ", TYPE_AGAIN.substring(5));
    }

    @Test
    void whatPipLeftUnfinishedIsMadeAnew() throws Exception {
        machine.with("python3", python("3.12", "echo NewConnectionError; exit 1"))
                .command("lab");
        assertFalse(Files.exists(machine.workbook().resolve(".workbook/venv/installed.txt")), "not complete");
    }

    @Test
    void whenLabItselfDoesNotStart() throws Exception {
        machine.with("python3", python("3.12", "[ \"$2\" = pip ] || { echo Segmentation fault; exit 139; }"))
                .command("lab", "--no-browser")
                .refusedWith("JupyterLab did not work; what it printed stands in ", TYPE_AGAIN.substring(5));
    }

    @Test
    void whenTheFolderCannotBeWritten() throws Exception {
        Files.createFile(machine.workbook().resolve(".workbook"));
        machine.with("python3", python("3.12", "exit 0"))
                .command("lab")
                .refusedWith("Something in the folder " + machine.workbook(), "./jbang lab");
    }

    @Test
    void onAPortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            machine.command("lab", "--port", String.valueOf(taken.getLocalPort()))
                    .refusedWith("Something else listens on port " + taken.getLocalPort(), "(it looks for a free one)");
        }
    }

    @Test
    void onAPortThatIsNone() throws Exception {
        machine.command("lab", "--port", "70000").refusedWith("A port is a number from 1 to 65535,", "./jbang lab");
        machine.command("lab", "--port", "many").refusedWith("Invalid value for option '--port'", "./jbang lab --help");
    }
}
