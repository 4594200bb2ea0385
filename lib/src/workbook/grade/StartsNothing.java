package workbook.grade;

import java.io.IOException;
import java.util.Arrays;

/**
 * Takes from this JVM the means to start other programs: nobody would end them when an answer takes the JVM with it.
 */
final class StartsNothing {
    /** A class of the JDK reads it when the first program is started; where it is no way to start one, none ever is. */
    static final String PROPERTY = "-Djdk.lang.Process.launchMechanism=none";

    private static final String ENVIRONMENT = "java.lang.ProcessEnvironment";

    private StartsNothing() {}

    /** Works where {@link #PROPERTY} was given, which Windows does not know. */
    static void fromNowOn() {
        if (!"none".equals(System.getProperty("jdk.lang.Process.launchMechanism"))) {
            return;
        }
        try {
            new ProcessBuilder("true").start().destroyForcibly();
        } catch (Error | IOException asMeant) {
            return;
        }
    }

    /** Whether {@code thrown} is what an answer gets that starts a program. */
    static boolean prevented(Throwable thrown) {
        return thrown instanceof LinkageError
                && String.valueOf(thrown.getMessage()).contains("java.lang.ProcessImpl");
    }

    /**
     * Whether {@code thrown} is what an answer gets that reads the environment; newer versions of Java keep it back.
     */
    static boolean preventedToRead(Throwable thrown) {
        return thrown instanceof LinkageError
                && (String.valueOf(thrown.getMessage()).contains(ENVIRONMENT)
                        || Arrays.stream(thrown.getStackTrace())
                                .anyMatch(frame -> frame.getClassName().equals(ENVIRONMENT)));
    }
}
