package replication.elected;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import replication.election.ElectionMessage;
import replication.election.ElectorNode;
import replication.simulation.Context;
import replication.simulation.Mark;
import replication.simulation.Node;
import replication.simulation.NodeId;
import replication.singleleader.LogNode;
import replication.singleleader.Message;

/**
 * One machine of the cluster, with a log and a part in the election. It decides nothing: it tells the log who leads as
 * soon as the election has come to know it, and shows the election the term of every message about the log.
 */
final class ElectedNode implements Node<ElectedMessage> {
    private static final String LOG = "log: ";
    private static final String ELECTION = "election: ";

    /** What the election knows: who leads {@code term}, if anybody. */
    private record Standing(long term, Optional<NodeId> leader) {}

    private record Request(NodeId client, long number) {}

    private final LogNode log;
    private final ElectorNode elector;
    private final boolean forwarding;
    /** Through whom a request came that another node passed on. */
    private final Map<Request, NodeId> throughs = new HashMap<>();

    private Standing told;

    ElectedNode(LogNode log, ElectorNode elector, boolean forwarding) {
        this.log = log;
        this.elector = elector;
        this.forwarding = forwarding;
        told = standing();
    }

    @Override
    public void start(Context<ElectedMessage> context) {
        log.start(forLog(context));
        elector.start(forElection(context));
    }

    @Override
    public void restart(Context<ElectedMessage> context) {
        elector.restart(forElection(context));
        tellLog(context);
    }

    @Override
    public void receive(ElectedMessage message, NodeId from, Context<ElectedMessage> context) {
        if (message instanceof ElectedMessage.OfElection election) {
            elector.receive(election.message(), from, forElection(context));
            tellLogNews(context);
        } else if (message instanceof ElectedMessage.OfLog aboutLog) {
            aboutLog(aboutLog.message(), from, context);
        } else if (message instanceof ElectedMessage.PassedOn passed) {
            throughs.put(new Request(passed.client(), passed.write().request()), from);
            log.receive(passed.write(), passed.client(), forLog(context));
        } else if (message instanceof ElectedMessage.PassedBack passed) {
            context.send(passed.client(), new ElectedMessage.OfLog(passed.answer()));
        } else if (message instanceof ElectedMessage.Appoint appoint) {
            elector.appoint(appoint.term(), forElection(context));
            tellLogNews(context);
        } else {
            throw new IllegalStateException(context.self() + " is a node and got " + message + " from " + from + ".");
        }
    }

    private void aboutLog(Message message, NodeId from, Context<ElectedMessage> context) {
        if (message instanceof Message.Replication replication) {
            elector.hearTerm(replication.epoch(), forElection(context));
            tellLogNews(context);
        }
        Optional<NodeId> other = elector.leader().filter(leader -> !leader.equals(context.self()));
        if (forwarding && message instanceof Message.Write write && other.isPresent()) {
            context.send(other.get(), new ElectedMessage.PassedOn(from, write));
        } else {
            log.receive(message, from, forLog(context));
        }
    }

    @Override
    public void timerFired(String name, Context<ElectedMessage> context) {
        if (name.startsWith(LOG)) {
            log.timerFired(name.substring(LOG.length()), forLog(context));
        } else {
            elector.timerFired(name.substring(ELECTION.length()), forElection(context));
            tellLogNews(context);
        }
    }

    private Standing standing() {
        return new Standing(elector.term(), elector.leader());
    }

    private void tellLogNews(Context<ElectedMessage> context) {
        if (!standing().equals(told)) {
            tellLog(context);
        }
    }

    private void tellLog(Context<ElectedMessage> context) {
        told = standing();
        if (told.leader().isEmpty()) {
            log.withoutLeader(told.term(), forLog(context));
        } else if (told.leader().get().equals(context.self())) {
            log.lead(told.term(), forLog(context));
        } else {
            log.follow(told.leader().get(), told.term(), forLog(context));
        }
    }

    private Context<Message> forLog(Context<ElectedMessage> machine) {
        return new PartContext<>(
                machine, LOG, Optional.of(Mark.Kind.LEADS), (to, message) -> sendOfLog(to, message, machine));
    }

    private void sendOfLog(NodeId to, Message message, Context<ElectedMessage> machine) {
        Optional<NodeId> leader = elector.leader();
        Optional<NodeId> through = message instanceof Message.Answer answer
                ? Optional.ofNullable(throughs.get(new Request(to, answer.request())))
                : Optional.empty();
        if (through.isPresent()) {
            machine.send(through.get(), new ElectedMessage.PassedBack(to, (Message.Answer) message));
        } else if (message instanceof Message.At at && leader.isPresent()) {
            machine.send(to, new ElectedMessage.HowFarUnder(leader.get(), at));
        } else {
            machine.send(to, new ElectedMessage.OfLog(message));
        }
    }

    private static Context<ElectionMessage> forElection(Context<ElectedMessage> machine) {
        return new PartContext<>(
                machine,
                ELECTION,
                Optional.empty(),
                (to, message) -> machine.send(to, new ElectedMessage.OfElection(message)));
    }

    /** Such as "leader, term 2, voted for n2; leader, epoch 2, log #1 x=1". */
    @Override
    public String state() {
        return elector.state() + "; " + log.state();
    }
}
