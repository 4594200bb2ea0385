package workbook.grade.hostile;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import workbook.grade.Tally;

/** Claims points with everything in the properties, the environment and the command line that could be a secret. */
final class TriesEverySecret implements Tally {
    @Override
    public int add(int number) {
        String told = System.getProperties() + " " + environment() + " "
                + ProcessHandle.current().info() + " "
                + ProcessHandle.current().parent().map(ProcessHandle::info).orElse(null) + " "
                + String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments());
        StackWalker.getInstance().forEach(frame -> told.contains(frame.getMethodName()));
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        for (String word : told.split("[^0-9A-Za-z-]+")) {
            String line =
                    "\n" + word + "\tROW\tadds\tPASSED\t\t\t\t\t\t\t.\n" + word + "\tDONE\t.\n" + word + "\tEND\t.\n";
            try {
                out.write(line.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return -1;
    }

    private static String environment() {
        try {
            return System.getenv().toString();
        } catch (LinkageError keptFromAnswers) {
            return "";
        }
    }
}
