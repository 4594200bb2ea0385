package workbook.exercise;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one program and one thread at a time do something to files. A program that is killed holds nobody up. */
public final class Exclusively {
    private Exclusively() {}

    /** Something that works on files. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T run() throws IOException;
    }

    /**
     * Does {@code work} when nobody else is doing any under the same lock.
     *
     * @param lock a file that stands for what is worked on; it is made, with its folder, and stays
     */
    public static <T> T run(Path lock, Work<T> work) throws IOException {
        Files.createDirectories(lock.toAbsolutePath().getParent());
        // The lock of the file keeps other programs out, and knows nothing of other threads of this one.
        synchronized (Exclusively.class) {
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                return work.run();
            }
        }
    }
}
