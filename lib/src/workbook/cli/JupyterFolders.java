package workbook.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import workbook.exercise.WorkbookFolder;
import workbook.notebook.KernelOptions;

/**
 * Everything that Jupyter reads and writes, under {@code .workbook/jupyter}: the learner's own Jupyter, if there is
 * one, is neither read nor changed.
 */
final class JupyterFolders {
    /** Without these two, Lab asks a question in a pop-up when it opens first. */
    private static final Map<String, Object> NO_POP_UPS = Map.of(
            "disabledExtensions",
            Map.of(
                    "@jupyterlab/extensionmanager-extension", true,
                    "@jupyterlab/apputils-extension:announcements", true));

    private final WorkbookFolder folder;
    private final Path place;

    JupyterFolders(WorkbookFolder folder) {
        this.folder = folder;
        this.place = folder.state().resolve("jupyter");
    }

    Path log() {
        return place.resolve("lab.log");
    }

    /**
     * Writes what Lab reads when it starts.
     *
     * @param share where JJava's own files lie
     */
    void write(Path share) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Path config = Files.createDirectories(place.resolve("config/labconfig"));
        json.writeValue(config.resolve("page_config.json").toFile(), NO_POP_UPS);
        Path jjava = share.resolve("jupyter/kernels/java");
        Path kernel = Files.createDirectories(place.resolve("data/kernels/java"));
        json.writeValue(
                kernel.resolve("kernel.json").toFile(),
                new TreeMap<>(Map.of(
                        "argv",
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-jar",
                                jjava.resolve("jjava-launcher.jar").toString(),
                                jjava.resolve("jjava.jar").toString(),
                                "{connection_file}"),
                        "display_name",
                        "Java",
                        "language",
                        "java",
                        "interrupt_mode",
                        "message")));
        Files.writeString(serve(), Resource.text("lab/serve.py"));
    }

    /** The program that starts Lab. */
    Path serve() {
        return place.resolve("serve.py");
    }

    /** Turns what this process was told about Jupyter and Python into what Lab shall know. */
    void adapt(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.matches("(JUPYTER|IPYTHON|PYTHON|JJAVA).*"));
        environment.put("JUPYTER_CONFIG_DIR", place.resolve("config").toString());
        environment.put("JUPYTER_DATA_DIR", place.resolve("data").toString());
        environment.put("JUPYTER_RUNTIME_DIR", place.resolve("runtime").toString());
        environment.put("JUPYTERLAB_SETTINGS_DIR", place.resolve("settings").toString());
        environment.put("JUPYTERLAB_WORKSPACES_DIR", place.resolve("workspaces").toString());
        environment.put("IPYTHONDIR", place.resolve("ipython").toString());
        environment.put("JUPYTER_PREFER_ENV_PATH", "0"); // our kernel, named Java, comes before JJava's own
        environment.put("PYTHONNOUSERSITE", "1");
        environment.put(KernelOptions.VARIABLE, KernelOptions.TEXT);
        environment.put("JJAVA_CLASSPATH", System.getProperty("java.class.path"));
        environment.put("WORKBOOK_HOME", folder.path().toString());
    }
}
