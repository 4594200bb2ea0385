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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import picocli.CommandLine;
import workbook.exercise.WorkbookFolder;

/** Every command explains itself, and whoever mistypes one reads a sentence. */
@ResourceLock(Resources.SYSTEM_ERR)
class MainTest {
    private static final String OUR_FAULT = "This is a fault of the workbook";

    @Test
    void everyCommandSaysWhatItDoes() {
        Main.commandLine().getSubcommands().forEach((name, command) -> {
            String[] description = command.getCommandSpec().usageMessage().description();
            assertTrue(description.length == 1 && !description[0].isBlank(), name + " has no description");
            command.getCommandSpec()
                    .args()
                    .forEach(argument -> assertTrue(
                            argument.description().length == 1, name + " does not describe " + argument.paramLabel()));
        });
    }

    @Test
    void theCatalogDescribesEveryCommandInTheSameWords() throws IOException {
        JsonNode aliases = new ObjectMapper()
                .readTree(WorkbookFolder.find()
                        .path()
                        .resolve("jbang-catalog.json")
                        .toFile())
                .path("aliases");
        Main.commandLine().getSubcommands().forEach((name, command) -> {
            JsonNode alias = aliases.path(name);
            assertEquals(
                    "-Dworkbook.command=" + name,
                    alias.path("java-options").path(0).asText(),
                    name);
            assertEquals(
                    command.getCommandSpec().usageMessage().description()[0],
                    alias.path("description").asText(),
                    name);
        });
        for (String script : Main.SCRIPTS) {
            String file = aliases.path(script).path("script-ref").asText();
            assertTrue(Files.isRegularFile(WorkbookFolder.find().path().resolve(file)), file);
        }
        assertEquals(Main.commandLine().getSubcommands().size() + Main.SCRIPTS.size(), aliases.size());
    }

    @Test
    void aMistypedScriptIsGuessed() {
        assertEquals(
                "There is no command \"singel-leader\". Did you mean single-leader? Try: ./jbang single-leader",
                run("singel-leader").errors());
    }

    @Test
    void aMistypedCommandIsGuessed() {
        Said said = run("dmeo", "single-leader");
        assertEquals(Main.NOT_DONE, said.code());
        assertEquals("There is no command \"dmeo\". Did you mean demo? Try: ./jbang demo", said.errors());
    }

    @Test
    void aMistypedOptionPointsToTheHelp() {
        Said said = run("demo", "--colour");
        assertEquals(Main.NOT_DONE, said.code());
        assertTrue(said.errors().endsWith("Try: ./jbang demo --help"), said.errors());
        assertFalse(said.errors().contains(OUR_FAULT), said.errors());
    }

    @Test
    void onlyDemosThatExistAreOffered() {
        String errors = run("demo", "strategy").errors();
        assertTrue(errors.startsWith("There is no demo of \"strategy\"."), errors);
        assertFalse(errors.contains("jbang demo strategy"), errors);
    }

    @Test
    void aFaultOfOursShowsWhereAndAsksForAReport() {
        CommandLine command = Main.commandLine().addSubcommand("broken", new Broken());
        Said said = run(command, "broken");
        assertEquals(Main.NOT_DONE, said.code());
        assertTrue(said.errors().startsWith("java.lang.IllegalStateException: no such thing\n\tat "), said.errors());
        assertTrue(said.errors().contains(OUR_FAULT), said.errors());
    }

    @CommandLine.Command(name = "broken")
    private static final class Broken implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException("no such thing");
        }
    }

    private record Said(int code, String errors) {}

    private static Said run(String... arguments) {
        return run(Main.commandLine(), arguments);
    }

    private static Said run(CommandLine command, String... arguments) {
        PrintStream before = System.err;
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            int code = command.execute(arguments);
            return new Said(code, errors.toString(StandardCharsets.UTF_8).strip());
        } finally {
            System.setErr(before);
        }
    }
}
