package replication.elected;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import replication.simulation.Context;
import replication.simulation.Mark;
import replication.simulation.NodeId;

/**
 * A machine as one part of its program sees it: messages go into an envelope, and timers have names of their own.
 *
 * @param prefix what the names of this part's timers begin with
 * @param unsaid what another part of the machine marks already
 * @param sending puts a message into its envelope and sends it
 */
record PartContext<M>(
        Context<ElectedMessage> machine, String prefix, Optional<Mark.Kind> unsaid, BiConsumer<NodeId, M> sending)
        implements Context<M> {
    @Override
    public NodeId self() {
        return machine.self();
    }

    @Override
    public long clockMillis() {
        return machine.clockMillis();
    }

    @Override
    public long monotonicMillis() {
        return machine.monotonicMillis();
    }

    @Override
    public Random random() {
        return machine.random();
    }

    @Override
    public void send(NodeId to, M message) {
        sending.accept(to, message);
    }

    @Override
    public void setTimer(String name, Duration after) {
        machine.setTimer(prefix + name, after);
    }

    @Override
    public void cancelTimer(String name) {
        machine.cancelTimer(prefix + name);
    }

    @Override
    public void mark(Mark.Kind kind, String text) {
        if (!unsaid.equals(Optional.of(kind))) {
            machine.mark(kind, text);
        }
    }
}
