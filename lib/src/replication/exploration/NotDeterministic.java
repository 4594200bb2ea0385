package replication.exploration;

import java.util.List;
import java.util.Objects;
import replication.simulation.Event;
import replication.simulation.Times;
import replication.simulation.Trace;

/** The same run came out differently the second time, so nothing that is found can be shown again. */
public final class NotDeterministic extends AssertionError {
    private static final long serialVersionUID = 1;

    NotDeterministic(String difference) {
        super("The same run, played twice, went two ways: " + difference
                + ". Something in the classes that take part depends on more than what they are given: a static field,"
                + " a clock, a thread, chance of their own, or the order of a HashMap of objects without hashCode.");
    }

    /** @throws NotDeterministic if the traces differ */
    static void check(Trace first, Trace second) {
        List<Event> one = first.events();
        List<Event> two = second.events();
        for (int index = 0; index < Math.max(one.size(), two.size()); index++) {
            if (index >= one.size() || index >= two.size() || !Objects.equals(one.get(index), two.get(index))) {
                throw new NotDeterministic(
                        "event " + (index + 1) + " was " + difference(text(one, index), text(two, index)));
            }
        }
    }

    private static String difference(String first, String second) {
        return first.equals(second)
                ? first + " both times, but something in it differs that is not printed, such as a time"
                : first + " the first time and " + second + " the second";
    }

    private static String text(List<Event> events, int index) {
        return index < events.size()
                ? "\"" + events.get(index) + "\" at "
                        + Times.text(events.get(index).at())
                : "nothing";
    }
}
