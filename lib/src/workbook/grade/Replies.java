package workbook.grade;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The child's side of the channel. It is the real standard output, taken before anything of the answer runs; what else
 * gets into it lacks the secret, and the parent drops it.
 */
final class Replies {
    static final int CHANNEL_LOST = 4;

    private final OutputStream channel = new FileOutputStream(FileDescriptor.out);
    private final BlockingQueue<String> questions = new LinkedBlockingQueue<>();
    private final String secret;
    private final Desk desk;

    /** @param desk goes when nobody can hear us: the parent may be gone, who would have cleared it */
    Replies(String secret, Desk desk) {
        this.secret = secret;
        this.desk = desk;
    }

    /** Sends at once. If nobody can hear it any more, there is nothing left to do. */
    synchronized void say(Reply reply) {
        try {
            channel.write(("\n" + reply.line(secret) + "\n").getBytes(StandardCharsets.UTF_8));
            channel.flush();
        } catch (IOException closed) {
            desk.clear();
            Runtime.getRuntime().halt(CHANNEL_LOST);
        }
    }

    /** The parent asks whether what it heard last was said by us. */
    void ask(String question) {
        questions.add(question);
    }

    /**
     * Says something that decides about more than a row, and that it is true. An answer that writes such a line by
     * itself, with a secret that it has stolen, does so while its row still runs, when nobody confirms anything.
     */
    void complete(Reply last) {
        say(last);
        while (true) {
            try {
                say(Reply.of(Reply.Kind.CONFIRMED, questions.take()));
                return;
            } catch (InterruptedException byTheAnswer) {
                Thread.onSpinWait();
            }
        }
    }

    /** Sends one last reply and ends the JVM before anything else can be said. */
    synchronized void sayLast(Reply reply) {
        say(reply);
        Runtime.getRuntime().halt(0);
    }
}
