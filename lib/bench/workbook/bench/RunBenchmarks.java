package workbook.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;
import workbook.text.Texts;

/** Measures figures, tells on the way which, and prints them as a table. */
public final class RunBenchmarks {
    private static final Texts TEXTS = Texts.of("bench");

    private RunBenchmarks() {}

    /**
     * @param args quick or full; the file for the results, or a dash; a part of the names of the figures, or nothing
     */
    public static void main(String[] args) throws RunnerException, IOException {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        boolean quick = args[0].equals("quick");
        List<Figure> named = Figures.named(args.length > 2 ? args[2] : "");
        if (named.isEmpty()) {
            System.err.println(TEXTS.get("none", args[2], String.join(", ", Figures.names())));
            System.exit(2);
        }
        List<Figure> figures = JupyterPython.isHere() ? named : Figures.withoutJupyter(named);
        if (figures.size() < named.size()) {
            System.err.println(TEXTS.get("jupyter", named.size() - figures.size(), named.size()));
        }
        if (figures.isEmpty()) {
            System.exit(2);
        }
        List<Result> results = new ArrayList<>();
        Meter meter = new Meter(quick);
        for (Figure figure : figures) {
            System.err.println(TEXTS.get("measuring", results.size() + 1, figures.size(), TEXTS.get(figure.name())));
            results.add(meter.measure(figure));
        }
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        Report report = new Report(quick, load, results);
        System.out.print(report);
        if (!args[1].equals("-")) {
            report.write(Path.of(args[1]));
        }
    }
}
