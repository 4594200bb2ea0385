package workbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import workbook.exercise.WorkbookFolder;
import workbook.testing.Tools;

/** However {@code ./jbang lab} ends, Lab and its kernels end with it, and the learner's home is as it was. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it sends signals")
class LabEndsTest {
    private static final Pattern ADDRESS = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/.*token=(\\w+)");

    @Test
    void withCtrlC(@TempDir Path folder) throws Exception {
        endsAfter(folder, lab -> Programs.output(List.of("kill", "-INT", String.valueOf(lab.pid()))));
    }

    @Test
    void whenItIsKilled(@TempDir Path folder) throws Exception {
        endsAfter(folder, Process::destroyForcibly);
    }

    private static void endsAfter(Path folder, Consumer<Process> end) throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        Sandbox machine = machine(folder).with("HOME", home);
        Process lab = machine.start("lab", "--no-browser");
        try {
            Matcher address = address(lab);
            startKernel(address.group(1), address.group(2));
            List<ProcessHandle> all = lab.descendants().toList();
            assertTrue(all.size() >= 2, () -> "Lab and a kernel run: " + all);
            end.accept(lab);
            assertTrue(lab.waitFor(20, TimeUnit.SECONDS), "the command ends");
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (all.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < deadline) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            assertEquals(List.of(), all.stream().filter(ProcessHandle::isAlive).toList(), "what is left");
            try (Stream<Path> left = Files.list(home)) {
                assertEquals(List.of(), left.toList(), "what was written into the home");
            }
        } finally {
            lab.descendants().forEach(ProcessHandle::destroyForcibly);
            lab.destroyForcibly();
            Files.delete(machine.workbook().resolve(".workbook/venv")); // a link, which JUnit would warn of
        }
    }

    /** A workbook whose environment is the one of the tests: it asks for exactly what is installed there. */
    private static Sandbox machine(Path folder) throws IOException {
        Path environment = Tools.python().getParent().getParent();
        Sandbox machine = new Sandbox(folder);
        Path real = WorkbookFolder.find().path();
        Files.writeString(
                machine.workbook().resolve("requirements.txt"),
                Files.readString(real.resolve("requirements.txt"))
                        + Files.readString(real.resolve("lib/test/requirements.txt")));
        Files.createDirectories(machine.workbook().resolve(".workbook"));
        Files.createSymbolicLink(machine.workbook().resolve(".workbook/venv"), environment);
        return machine;
    }

    private static Matcher address(Process lab) throws IOException {
        BufferedReader out = lab.inputReader();
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return address;
            }
        }
        throw new AssertionError("no address in: " + said);
    }

    private static void startKernel(String server, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/api/kernels"))
                .header("Authorization", "token " + token)
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\": \"java\"}"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(201, answer.statusCode(), answer.body());
    }
}
