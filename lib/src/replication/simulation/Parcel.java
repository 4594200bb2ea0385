package replication.simulation;

import java.util.Optional;

/** One copy of a message under way. */
final class Parcel<M> extends Due {
    private final long id;
    private final Machine<M> sender;
    private final Machine<M> receiver;
    private final M message;
    private final long sentMicros;

    /** @param id counts the copies of messages from 1 */
    Parcel(long micros, long order, long id, Machine<M> sender, Machine<M> receiver, M message, long sentMicros) {
        super(micros, Kind.DELIVERY, order, receiver.changedBy(message), receiver.place());
        this.id = id;
        this.sender = sender;
        this.receiver = receiver;
        this.message = message;
        this.sentMicros = sentMicros;
    }

    @Override
    void run() {
        receiver.arrive(this);
    }

    @Override
    String name() {
        return from() + " → " + to();
    }

    @Override
    Optional<Parcel<?>> parcel() {
        return Optional.of(this);
    }

    boolean isIgnored() {
        return receiver.ignores(message);
    }

    /** Whether it only asks, and nobody waits for the answer any more. */
    boolean isVain() {
        return receiver.onlyReads(message) && sender.needsNoAnswerTo(message);
    }

    long id() {
        return id;
    }

    NodeId from() {
        return sender.self();
    }

    int senderPlace() {
        return Long.numberOfTrailingZeros(sender.place());
    }

    NodeId to() {
        return receiver.self();
    }

    M message() {
        return message;
    }

    long sentMicros() {
        return sentMicros;
    }
}
