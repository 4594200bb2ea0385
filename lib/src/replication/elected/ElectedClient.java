package replication.elected;

import java.util.Optional;
import replication.simulation.Context;
import replication.simulation.Node;
import replication.simulation.NodeId;
import replication.singleleader.HostedLog;
import replication.singleleader.Message;

/**
 * A client of chapter 1 among machines that also elect. It says and hears only what is about the log, and learns from
 * nodes whom it asks in its session who leads.
 */
final class ElectedClient implements Node<ElectedMessage> {
    private final Node<Message> client;
    /** Who leads, as far as it was told. */
    private NodeId leader;

    ElectedClient(HostedLog log, NodeId firstLeader) {
        client = log.client(() -> leader);
        leader = firstLeader;
    }

    @Override
    public void receive(ElectedMessage message, NodeId from, Context<ElectedMessage> context) {
        if (message instanceof ElectedMessage.OfLog log) {
            client.receive(log.message(), from, inside(context));
        } else if (message instanceof ElectedMessage.HowFarUnder told) {
            leader = told.leader();
            client.receive(told.answer(), from, inside(context));
        } else {
            throw new IllegalStateException(context.self() + " is a client and got " + message + " from " + from + ".");
        }
    }

    @Override
    public void timerFired(String name, Context<ElectedMessage> context) {
        client.timerFired(name, inside(context));
    }

    private static Context<Message> inside(Context<ElectedMessage> machine) {
        return new PartContext<>(
                machine, "", Optional.empty(), (to, message) -> machine.send(to, new ElectedMessage.OfLog(message)));
    }

    @Override
    public String state() {
        return client.state();
    }

    @Override
    public boolean isWaiting() {
        return client.isWaiting();
    }
}
