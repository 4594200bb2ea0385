package replication.singleleader;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import replication.simulation.Context;
import replication.simulation.Mark;
import replication.simulation.NodeId;

/**
 * One machine of the cluster: a leader or a follower, with the log of its {@link Replica}.
 *
 * <p>Between epochs it is careful: messages of an older epoch are refused, and after a change of the leader nothing is
 * applied until both logs are known to share what the follower holds.
 *
 * <p>Source: the unit's document, exercise 1, {@code ReplicatedNode}.
 */
final class ReplicatedNode implements LogNode {
    private static final String ASK_AGAIN = "ask again";

    private record Request(NodeId client, long number) {}

    private final NodeId id;
    private final Parts parts;
    private final Replica replica;
    private final FailoverRound failover;
    private final Set<Request> seen = new HashSet<>();
    private NodeRole role = NodeRole.FOLLOWER;
    private NodeId leader;
    private LeaderDuty duty;
    /** The epoch whose leader this node follows or is; 0 after its memory was lost. */
    private long epoch;
    /** The epoch that it has reported for; nothing older is taken any more. */
    private long promised;
    /** Who got that report; the same node gets it again, another does not. */
    private NodeId reportedTo;
    /** Whether this log is known to be the beginning of the leader's. */
    private boolean joined;
    /** Where it ended when this node last asked, or looked whether it has to ask again. */
    private Position askedAfter = Position.START;

    ReplicatedNode(NodeId id, Parts parts, RunRecord record) {
        this.id = id;
        this.parts = parts;
        replica = new Replica(id, parts, record);
        record.begins(id);
        failover = new FailoverRound(parts);
        leader = parts.firstLeader();
    }

    Replica replica() {
        return replica;
    }

    NodeRole role() {
        return role;
    }

    long epoch() {
        return epoch;
    }

    /** Whether it leads and everybody has all that it has. */
    boolean isDone() {
        return role == NodeRole.LEADER && duty.isDone();
    }

    /** Such as "leader, epoch 2, log #1 x=1 #2 y=2". */
    @Override
    public String state() {
        List<LogEntry> log = replica.log();
        return (role == NodeRole.LEADER ? "leader" : "follower") + ", epoch " + epoch + ", log "
                + (log.isEmpty()
                        ? "empty"
                        : log.stream().map(LogEntry::toString).collect(Collectors.joining(" ")));
    }

    @Override
    public void start(Context<Message> context) {
        epoch = 1;
        promised = 1;
        joined = true;
        if (id.equals(leader)) {
            beginToLead(0, context);
            duty.beginTogether();
        }
    }

    @Override
    public void restart(Context<Message> context) {
        if (role == NodeRole.LEADER) {
            duty.resume(context);
        } else {
            NodeId self = context.self();
            (epoch == 0
                            ? parts.othersThan(self)
                            : parts.othersThan(self).stream()
                                    .filter(leader::equals)
                                    .toList())
                    .forEach(node -> context.send(node, new Message.SendAfter(epoch, replica.end())));
        }
    }

    @Override
    public void receive(Message message, NodeId from, Context<Message> context) {
        if (message instanceof Message.Replication replication) {
            fromNode(replication, from, context);
        } else if (message instanceof Message.Write write) {
            write(write, from, context);
        } else if (message instanceof Message.Read read) {
            context.send(from, new Message.Value(read.request(), read.key(), replica.read(read.key()), replica.end()));
        } else if (message instanceof Message.HowFar howFar) {
            context.send(from, new Message.At(howFar.request(), replica.sequence()));
        } else if (message instanceof Message.RunFailover) {
            failover.allowAttempts();
            runFailover(promised + 1, context);
        } else {
            throw new IllegalStateException(id + " is a node and got " + message + " from " + from + ".");
        }
    }

    private void write(Message.Write write, NodeId client, Context<Message> context) {
        if (!seen.add(new Request(client, write.request()))) {
            return;
        }
        LogEntry entry;
        try {
            entry = replica.write(write.key(), write.value(), client, write.request(), context);
        } catch (NotLeaderException notLeader) {
            context.send(client, new Message.Refused(write.request()));
            return;
        }
        if (duty == null) {
            throw new IllegalStateException(id + " wrote " + entry + " although it does not lead.");
        }
        duty.written(entry, client, write.request(), context);
    }

    private void fromNode(Message.Replication message, NodeId from, Context<Message> context) {
        if (message instanceof Message.Leads leads) {
            leads(leads, context);
        } else if (message instanceof Message.ReportRequest request) {
            report(request, from, context);
        } else if (message instanceof Message.Report report) {
            if (report.epoch() == promised) {
                failover.reported(from, report.last(), context).ifPresent(chosen -> choose(chosen, context));
            }
        } else if (message instanceof Message.Promised already) {
            if (already.epoch() >= promised && failover.mayAskAgain()) {
                runFailover(already.epoch() + 1, context);
            }
        } else if (message instanceof Message.Promote promote) {
            if (promote.round() == promised) {
                promoted(promote.epoch(), promote.round(), context);
            }
        } else if (message.epoch() < promised) {
            refuse(message, from, context);
        } else if (message.epoch() > epoch) {
            if (!(message instanceof Message.Applied || message instanceof Message.SendAfter)) {
                follow(message.epoch(), from, context);
            }
        } else if (role == NodeRole.LEADER) {
            asLeader(message, from, context);
        } else {
            asFollower(message, from, context);
        }
    }

    private void asLeader(Message.Replication message, NodeId from, Context<Message> context) {
        if (message instanceof Message.Applied applied) {
            duty.applied(from, applied.last(), context);
        } else if (message instanceof Message.SendAfter sendAfter) {
            duty.sendAfter(from, sendAfter.last(), context);
        } else {
            context.mark(Mark.Kind.IGNORED, message + " of " + from + ", who leads the same epoch");
        }
    }

    private void asFollower(Message.Replication message, NodeId from, Context<Message> context) {
        if (message instanceof Message.Append append) {
            if (joined) {
                boolean applied = replica.apply(append.entry(), context);
                answer(from, applied || append.entry().sequence() <= replica.sequence(), context);
            } else {
                context.mark(Mark.Kind.IGNORED, append + " before catching up");
            }
        } else if (message instanceof Message.Missing missing) {
            // An answer about an end that this log no longer has says nothing about the log that it has now.
            joined |= missing.after().equals(replica.end());
            if (joined) {
                missing.entries().forEach(entry -> replica.apply(entry, context));
                long last = missing.entries().isEmpty()
                        ? 0
                        : missing.entries().get(missing.entries().size() - 1).sequence();
                answer(from, last <= replica.sequence(), context);
            }
        } else if (message instanceof Message.DropBack dropBack) {
            if (!joined && dropBack.end().equals(replica.end())) {
                replica.cut(dropBack.sequence(), context);
                context.send(from, new Message.SendAfter(epoch, replica.end()));
            }
        } else {
            context.mark(Mark.Kind.IGNORED, message + " of " + from);
        }
    }

    private void answer(NodeId to, boolean complete, Context<Message> context) {
        context.send(
                to, complete ? new Message.Applied(epoch, replica.end()) : new Message.SendAfter(epoch, replica.end()));
    }

    /** What is said in an older epoch counts no more. Its sender learns who leads now. */
    private void refuse(Message.Replication message, NodeId from, Context<Message> context) {
        context.mark(Mark.Kind.IGNORED, message + " of epoch " + message.epoch());
        if (epoch > message.epoch()) {
            context.send(from, new Message.Leads(epoch, leader, promised));
        }
    }

    private void leads(Message.Leads leads, Context<Message> context) {
        if (leads.leader().equals(id)) {
            return;
        }
        boolean newer = leads.epoch() > epoch && leads.epoch() >= promised;
        boolean outcomeOfMyReport = role == NodeRole.FOLLOWER && leads.round() == promised;
        if (newer || outcomeOfMyReport) {
            follow(leads.epoch(), leads.leader(), context);
        }
    }

    private void follow(long newEpoch, NodeId newLeader, Context<Message> context) {
        boolean sameAsBefore = epoch == newEpoch && leader.equals(newLeader);
        stopLeading(context);
        failover.close(context);
        reportedTo = null;
        epoch = newEpoch;
        promised = newEpoch;
        leader = newLeader;
        if (!sameAsBefore) {
            joined = false;
            context.mark(Mark.Kind.FOLLOWS, newLeader + " in epoch " + newEpoch);
        }
        context.send(newLeader, new Message.SendAfter(epoch, replica.end()));
    }

    private void stopLeading(Context<Message> context) {
        if (role == NodeRole.LEADER) {
            duty.giveUp(context);
            duty = null;
            role = NodeRole.FOLLOWER;
            joined = false;
            replica.stepDown();
        }
    }

    @Override
    public void lead(long term, Context<Message> context) {
        if (role == NodeRole.LEADER && epoch == term) {
            return;
        }
        stopLeading(context);
        epoch = term;
        promised = term;
        beginToLead(term, context);
        duty.awaitEnds(context);
    }

    @Override
    public void follow(NodeId newLeader, long term, Context<Message> context) {
        follow(term, newLeader, context);
        askAgainLater(context);
    }

    private void askAgainLater(Context<Message> context) {
        askedAfter = replica.end();
        context.setTimer(ASK_AGAIN, parts.resendAfter);
    }

    /** Its question or the answer was lost, and the leader may believe that this node has everything. */
    private void askAgain(Context<Message> context) {
        if (role == NodeRole.FOLLOWER && epoch == promised && !joined) {
            if (askedAfter.equals(replica.end())) {
                context.send(leader, new Message.SendAfter(epoch, replica.end()));
            }
            askAgainLater(context);
        }
    }

    @Override
    public void withoutLeader(long term, Context<Message> context) {
        stopLeading(context);
        promised = Math.max(promised, term);
    }

    @Override
    public Position end() {
        return replica.end();
    }

    private void runFailover(long round, Context<Message> context) {
        stopLeading(context);
        promised = round;
        reportedTo = id;
        failover.begin(round, leader, replica.end(), context);
    }

    private void report(Message.ReportRequest request, NodeId from, Context<Message> context) {
        if (request.epoch() > promised || request.epoch() == promised && from.equals(reportedTo)) {
            stopLeading(context);
            promised = request.epoch();
            reportedTo = from;
            context.send(from, new Message.Report(promised, replica.end()));
        } else if (epoch == promised) {
            context.send(from, new Message.Leads(epoch, leader, promised));
        } else {
            context.send(from, new Message.Promised(promised));
        }
    }

    private void choose(Failover.Promotion chosen, Context<Message> context) {
        // A round that this node has left behind for a newer one decides nothing.
        if (failover.round() == promised) {
            if (chosen.leader().equals(id)) {
                promoted(chosen.epoch(), promised, context);
            } else {
                failover.tell(chosen, context);
            }
        }
    }

    private void promoted(long newEpoch, long round, Context<Message> context) {
        if (role == NodeRole.FOLLOWER) {
            epoch = newEpoch;
            promised = newEpoch;
            reportedTo = null;
            failover.close(context);
            beginToLead(round, context);
            duty.announce(context);
        }
    }

    private void beginToLead(long round, Context<Message> context) {
        role = NodeRole.LEADER;
        leader = id;
        replica.lead(epoch);
        duty = new LeaderDuty(id, epoch, round, parts, replica);
        context.mark(Mark.Kind.LEADS, "epoch " + epoch);
    }

    @Override
    public void timerFired(String name, Context<Message> context) {
        if (FailoverRound.isTimer(name)) {
            failover.timerFired(name, context).ifPresent(chosen -> choose(chosen, context));
        } else if (name.equals(ASK_AGAIN)) {
            askAgain(context);
        } else if (duty != null) {
            duty.timerFired(name, context);
        }
    }
}
