package replication.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A node for tests. It writes down what happens to it; "timer NAME MS" sets a timer, "stop NAME" stops one. */
final class Probe implements Node<String> {
    private final List<String> diary = new ArrayList<>();

    /** What happened to this object so far, oldest first. */
    List<String> diary() {
        return diary;
    }

    @Override
    public void start(Context<String> context) {
        diary.add("start");
    }

    @Override
    public void receive(String message, NodeId from, Context<String> context) {
        diary.add(message);
        String[] words = message.split(" ");
        switch (words[0]) {
            case "timer" -> context.setTimer(words[1], Duration.ofMillis(Long.parseLong(words[2])));
            case "stop" -> context.cancelTimer(words[1]);
            case "forward" -> context.send(new NodeId(words[1]), words[2]);
            case "clock" -> diary.add(context.clockMillis() + " " + context.monotonicMillis());
            default -> {}
        }
    }

    @Override
    public void timerFired(String name, Context<String> context) {
        diary.add("fired " + name + " at " + context.monotonicMillis());
    }
}
