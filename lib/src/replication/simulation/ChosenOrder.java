package replication.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.LongPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * A {@link Chooser} says what happens next. Every place has times of its own, which pass only with what changes it and
 * what heeds it: so events that have nothing to do with each other can change places, and the run is the one in which
 * they come in the order of their times.
 */
final class ChosenOrder implements Agenda {
    private final Chooser chooser;
    private final LongPredicate waiting;
    private final List<Pending> pending = new ArrayList<>();
    private final List<Pending> candidates = new ArrayList<>();
    private final List<Pending> shown = Collections.unmodifiableList(candidates);
    private final List<Parcel<?>> sent = new ArrayList<>();
    private final long[] changed = new long[Long.SIZE];
    private final long[] heeded = new long[Long.SIZE];
    private Pending next;
    private long parent = 1;
    private int children;
    private int happened;

    /** @param waiting whether a client at this place still waits for an answer */
    ChosenOrder(Chooser chooser, LongPredicate waiting) {
        this.chooser = chooser;
        this.waiting = waiting;
    }

    @Override
    public void add(Due due) {
        if (due instanceof Parcel<?> parcel) {
            sent.add(parcel);
        }
        pending.add(new Pending(due, Mixing.mix(parent + ++children), happened));
    }

    @Override
    public boolean hasNext(long limitMicros) {
        candidates.clear();
        boolean cancelled = false;
        for (Pending waits : pending) {
            if (waits.due.cancelled()) {
                cancelled = true;
            } else if (waits.due.micros() <= limitMicros && isItsTurn(waits.due)) {
                candidates.add(waits);
            }
        }
        if (cancelled) {
            pending.removeIf(waits -> waits.due.cancelled());
        }
        OptionalInt choice = candidates.isEmpty() ? OptionalInt.empty() : chooser.choose(shown);
        if (choice.isPresent()) {
            next = candidates.get(choice.getAsInt());
        }
        return choice.isPresent();
    }

    /** Messages come in any order; steps of one client, faults, and timers of one node come one after the other. */
    private boolean isItsTurn(Due due) {
        if (due.kind() == Due.Kind.DELIVERY) {
            return true;
        }
        if (due.kind() == Due.Kind.STEP && waiting.test(due.changes())) {
            return false;
        }
        for (Pending other : pending) {
            if (other.due.queue() == due.queue() && other.due.isBefore(due) && !other.due.cancelled()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Due next() {
        pending.remove(next);
        happened++;
        parent = next.identity;
        children = 0;
        return next.due;
    }

    @Override
    public long time(Due due) {
        long time = Math.max(due.micros(), Math.max(latest(changed, due.heeds()), latest(heeded, due.changes())));
        pass(changed, due.changes(), time);
        pass(heeded, due.heeds(), time);
        return time;
    }

    private static long latest(long[] times, long places) {
        long latest = 0;
        for (long left = places; left != 0; left &= left - 1) {
            latest = Math.max(latest, times[Long.numberOfTrailingZeros(left)]);
        }
        return latest;
    }

    private static void pass(long[] times, long places, long time) {
        for (long left = places; left != 0; left &= left - 1) {
            int place = Long.numberOfTrailingZeros(left);
            times[place] = Math.max(times[place], time);
        }
    }

    @Override
    public Stream<Due> pending() {
        return pending.stream().map(waits -> waits.due);
    }

    /** Messages by what they are; steps by how many are left; timers by their names, in the order of their times. */
    @Override
    public void addTo(long[] places, long alike, ToIntFunction<Object> numbers) {
        for (Pending waits : pending) {
            Due due = waits.due;
            int place = Long.numberOfTrailingZeros(due.heeds());
            if (due instanceof Parcel<?> parcel) {
                add(parcel, place, places, alike, numbers);
            } else if (!due.cancelled()) {
                long before = pending.stream()
                        .filter(other -> other.due.queue() == due.queue() && other.due.isBefore(due))
                        .count();
                places[place] += Mixing.mix(due.queue(), before, numbers.applyAsInt(due.name()));
            }
        }
    }

    /** A message to or from a node that nobody tells apart from others belongs to that node. */
    private static void add(Parcel<?> parcel, int place, long[] places, long alike, ToIntFunction<Object> numbers) {
        if (parcel.isIgnored() || parcel.isVain()) {
            return;
        }
        int message = numbers.applyAsInt(parcel.message());
        int sender = parcel.senderPlace();
        boolean fromAlike = (alike & 1L << sender) != 0;
        boolean toAlike = (alike & 1L << place) != 0;
        if (fromAlike && toAlike) {
            throw new IllegalStateException(parcel.from() + " and " + parcel.to()
                    + " are said to be interchangeable, but send messages to each other.");
        }
        if (fromAlike) {
            places[sender] += Mixing.mix(1, place, message);
        } else {
            places[place] += Mixing.mix(2, sender, message);
        }
    }

    private final class Pending implements Candidate {
        private final Due due;
        private final long identity;
        private final int cause;

        Pending(Due due, long identity, int cause) {
            this.due = due;
            this.identity = identity;
            this.cause = cause;
        }

        @Override
        public long identity() {
            return identity;
        }

        @Override
        public long changes() {
            return due.changes();
        }

        @Override
        public long heeds() {
            return due.heeds();
        }

        @Override
        public boolean isIgnored() {
            return due instanceof Parcel<?> parcel && parcel.isIgnored();
        }

        @Override
        public boolean isVain() {
            return due instanceof Parcel<?> parcel && parcel.isVain();
        }

        @Override
        public int cause() {
            return cause;
        }

        @Override
        public Duration due() {
            return Times.ofMicros(due.micros());
        }

        @Override
        public String name() {
            return due instanceof Parcel<?> parcel ? name(parcel) : due.name();
        }

        private String name(Parcel<?> parcel) {
            int number = 1;
            for (Parcel<?> earlier : sent.subList(0, sent.indexOf(parcel))) {
                number += earlier.from().equals(parcel.from()) && earlier.to().equals(parcel.to()) ? 1 : 0;
            }
            return parcel.from() + " → " + parcel.to() + " #" + number;
        }
    }
}
