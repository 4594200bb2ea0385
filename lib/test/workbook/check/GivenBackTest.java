package workbook.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import replication.election.FailureDetector;
import replication.election.Heartbeat;
import replication.simulation.NodeId;

/** A check compares what is in a collection, not what the collection says of itself. */
class GivenBackTest {
    private static final NodeId N1 = new NodeId("n1");
    private static final NodeId N2 = new NodeId("n2");

    /** Says that it equals everything. */
    private static final class EqualsAll extends AbstractSet<NodeId> {
        @Override
        public boolean equals(Object other) {
            return true;
        }

        @Override
        public int hashCode() {
            return 0;
        }

        @Override
        public int size() {
            return 0;
        }

        @Override
        public Iterator<NodeId> iterator() {
            return Collections.emptyIterator();
        }
    }

    /** Suspects what it is told to. */
    private abstract static class Suspects implements FailureDetector {
        @Override
        public void started(long nowMillis, long timeoutMillis, Set<NodeId> nodes) {}

        @Override
        public void heard(Heartbeat beat, long nowMillis) {}
    }

    static final class WrapsALie extends Suspects {
        @Override
        public Set<NodeId> suspects(long nowMillis) {
            return Collections.unmodifiableSet(new EqualsAll());
        }
    }

    static final class ComparesAsItLikes extends Suspects {
        @Override
        public Set<NodeId> suspects(long nowMillis) {
            Set<NodeId> suspects = new TreeSet<>((a, b) -> a.equals(N2) || b.equals(N2) ? 0 : a.compareTo(b));
            suspects.add(N1);
            return suspects;
        }
    }

    static final class Honest extends Suspects {
        @Override
        public Set<NodeId> suspects(long nowMillis) {
            return Collections.unmodifiableSet(new TreeSet<>(List.of(N1, N2)));
        }
    }

    @Test
    void aLieInAWrapperIsNotBelieved() {
        assertFalse(suspects(WrapsALie.class).equals(Set.of(N1, N2)));
        assertFalse(suspects(ComparesAsItLikes.class).contains(N2));
    }

    @Test
    void whatIsInAWrapperComesOutInItsOrder() {
        assertEquals(List.of(N1, N2), List.copyOf(suspects(Honest.class)));
    }

    private static Set<NodeId> suspects(Class<?> answer) {
        return ((FailureDetector) new AnswerMaker(FailureDetector.class, answer).get()).suspects(0);
    }
}
