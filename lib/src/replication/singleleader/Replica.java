package replication.singleleader;

import java.util.List;
import java.util.Optional;
import replication.simulation.Context;
import replication.simulation.Mark;
import replication.simulation.NodeId;

/**
 * The log and the data of one node, in the hands of its {@link Leader} while it leads and its {@link Follower}
 * otherwise.
 */
final class Replica {
    private final NodeId id;
    private final Parts parts;
    private final RunRecord record;
    private Leader leader;
    private Follower follower;
    private boolean leading;

    Replica(NodeId id, Parts parts, RunRecord record) {
        this.id = id;
        this.parts = parts;
        this.record = record;
        leader = parts.leader.get();
        follower = parts.follower.get();
    }

    List<LogEntry> log() {
        return List.copyOf(now());
    }

    /** The log as it is now; it may grow while somebody holds it. */
    private List<LogEntry> now() {
        return leading ? leader.log() : follower.log();
    }

    Optional<String> read(String key) {
        return leading ? leader.read(key) : follower.read(key);
    }

    /** How far this replica says it is. */
    long sequence() {
        return leading ? now().size() : follower.lastAppliedSequence();
    }

    /** The position of the last entry. */
    Position end() {
        List<LogEntry> log = now();
        return log.isEmpty() ? Position.START : log.get(log.size() - 1).position();
    }

    void lead(long epoch) {
        leader.lead(epoch, log());
        leading = true;
        record.leads(id, epoch);
    }

    void stepDown() {
        List<LogEntry> log = log();
        leader.stepDown();
        leading = false;
        leader = parts.leader.get();
        rebuild(log);
    }

    /** @throws NotLeaderException if the learner's or our leader says so */
    LogEntry write(String key, String value, NodeId client, long request, Context<Message> context) {
        LogEntry entry = written(key, value, context);
        if (entry == null) {
            throw new IllegalArgumentException("write returned null; it returns the new log entry.");
        }
        record.placed(client, request, entry);
        stored(entry, context);
        return entry;
    }

    private LogEntry written(String key, String value, Context<Message> context) {
        int before = leading ? 0 : leader.log().size();
        try {
            return leader.write(key, value, context.clockMillis());
        } catch (NotLeaderException notLeader) {
            if (!leading) {
                // A refused write that is kept comes to light only when this node leads; a picture has to show it now.
                leader.log().stream()
                        .skip(before)
                        .forEach(ghost -> context.mark(Mark.Kind.STORED, ghost + ", refused"));
            }
            throw notLeader;
        }
    }

    /** True if {@code entry} was the next one. */
    boolean apply(LogEntry entry, Context<Message> context) {
        boolean applied = follower.applyLog(entry);
        if (applied) {
            stored(entry, context);
        } else {
            boolean again = entry.sequence() <= follower.lastAppliedSequence();
            context.mark(Mark.Kind.IGNORED, "#" + entry.sequence() + (again ? " again" : " after a gap"));
        }
        return applied;
    }

    /** Drops every entry after {@code sequence}. */
    void cut(long sequence, Context<Message> context) {
        rebuild(log().subList(0, (int) Math.min(sequence, log().size())));
        record.length(id, sequence);
        context.mark(Mark.Kind.NOTE, "drops what follows #" + sequence);
    }

    private void rebuild(List<LogEntry> log) {
        follower = parts.follower.get();
        log.forEach(follower::applyLog);
    }

    private void stored(LogEntry entry, Context<Message> context) {
        record.stored(id, entry);
        context.mark(Mark.Kind.STORED, entry.toString());
    }
}
