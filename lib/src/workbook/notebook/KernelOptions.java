package workbook.notebook;

/** How the JVM of a kernel is started for this workbook. */
public final class KernelOptions {
    /** The variable in which JJava looks for them. */
    public static final String VARIABLE = "JJAVA_JVM_OPTS";

    /** Cells are small programs that run once: here, what makes long programs quick only takes time from them. */
    public static final String TEXT = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private KernelOptions() {}
}
