package replication.exploration;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.CRC32;
import replication.simulation.Fate;
import replication.simulation.NodeId;
import replication.simulation.Scenario;
import replication.simulation.Times;

/**
 * A plan as a short text of letters, digits, - and _, which holds only for one exploration of one scenario: it says
 * what is different from the whole scenario, in numbers of one to a few bytes.
 */
final class ReplayText {
    /** Raised with every change of what the numbers mean, so that an older text is refused. */
    private static final int FORMAT = 3;

    private final String stamp;
    private final List<Scenario.Timed> steps;
    private final List<NodeId> nodes;

    /** @param nodes all nodes of the scenario, in the order in which it has them */
    ReplayText(String exploration, Scenario<?, ?> scenario, List<NodeId> nodes) {
        this.steps = scenario.steps();
        this.nodes = nodes;
        this.stamp = FORMAT + exploration + nodes + steps;
    }

    String encode(Plan plan, List<Integer> choices) {
        Writer writer = new Writer();
        writer.number(plan.steps().size());
        int before = 0;
        for (Kept kept : plan.steps()) {
            if (kept.index() == Kept.ADDED) {
                writer.number(0);
                writer.signed(nodes.indexOf(Kept.nodeOf(kept)) * 2L
                        + (Steps.undoes(kept.timed().step()) ? 1 : 0));
            } else {
                writer.number(kept.index() - before + 1);
                before = kept.index();
                Scenario.Timed whole = steps.get(kept.index());
                writer.signed(Times.micros(kept.timed().at()) - Times.micros(whole.at()));
                writer.signed(Steps.amount(kept.timed().step())
                        .map(amount -> Times.micros(amount)
                                - Times.micros(Steps.amount(whole.step()).orElseThrow()))
                        .orElse(0L));
            }
        }
        writer.number(plan.fates().size());
        plan.fates().forEach((passage, fate) -> {
            writer.number(nodes.indexOf(passage.from()));
            writer.number(nodes.indexOf(passage.to()));
            writer.number(passage.number());
            writer.number((fate.lost() ? 1 : 0) + (fate.doubled() ? 2 : 0));
            writer.number(fate.lost() ? 0 : fate.delayMicros());
            writer.number(fate.doubled() ? fate.echoMicros() : 0);
        });
        writer.number(plan.without().size());
        plan.without().forEach(node -> writer.number(nodes.indexOf(node)));
        writer.number(plan.rightClocks().size());
        plan.rightClocks().forEach(node -> writer.number(nodes.indexOf(node)));
        writer.number(plan.isCutOff() ? plan.events() + 1 : 0);
        writer.number(plan.order().isEmpty() ? 0 : choices.size() + 1);
        choices.forEach(writer::number);
        return writer.text(stamp);
    }

    /** @throws IllegalArgumentException if {@code text} was not made for this exploration, as it is now */
    Plan decode(String text, boolean goesOn) {
        Reader reader = new Reader(text, stamp);
        try {
            return decode(reader, goesOn);
        } catch (IndexOutOfBoundsException | BufferUnderflowException meansSomethingElse) {
            throw Reader.stale(text);
        }
    }

    private Plan decode(Reader reader, boolean goesOn) {
        List<Kept> kept = new ArrayList<>();
        int index = 0;
        for (long left = reader.number(); left > 0; left--) {
            int ahead = (int) reader.number();
            if (ahead == 0) {
                int number = (int) reader.signed();
                kept.add(Kept.crashAndRestart(nodes.get(number / 2)).get(number % 2));
            } else {
                index += ahead - 1;
                Scenario.Timed whole = steps.get(index);
                Kept step = new Kept(index, whole).at(whole.at().plus(Times.ofMicros(reader.signed())));
                long more = reader.signed();
                kept.add(Steps.amount(whole.step())
                        .map(amount -> step.doing(Steps.withAmount(whole.step(), amount.plus(Times.ofMicros(more)))))
                        .orElse(step));
            }
        }
        Map<Passage, Fate> fates = new LinkedHashMap<>();
        for (long left = reader.number(); left > 0; left--) {
            Passage passage = new Passage(
                    nodes.get((int) reader.number()), nodes.get((int) reader.number()), (int) reader.number());
            long kind = reader.number();
            fates.put(passage, new Fate((kind & 1) != 0, reader.number(), (kind & 2) != 0, reader.number()));
        }
        TreeSet<NodeId> without = nodes(reader);
        TreeSet<NodeId> rightClocks = nodes(reader);
        long events = reader.number();
        long order = reader.number();
        List<Integer> choices = new ArrayList<>();
        for (long left = order; left > 1; left--) {
            choices.add((int) reader.number());
        }
        return new Plan(
                kept,
                fates,
                without,
                rightClocks,
                events == 0 ? Long.MAX_VALUE : events - 1,
                order == 0 ? Optional.empty() : Optional.of(new EventOrder.ByChoice(choices, goesOn)));
    }

    private TreeSet<NodeId> nodes(Reader reader) {
        TreeSet<NodeId> some = new TreeSet<>();
        for (long left = reader.number(); left > 0; left--) {
            some.add(nodes.get((int) reader.number()));
        }
        return some;
    }

    private static int check(byte[] body, String stamp) {
        CRC32 crc = new CRC32();
        crc.update(body);
        crc.update(stamp.getBytes(StandardCharsets.UTF_8));
        return (int) crc.getValue() & 0xFFFFFF;
    }

    private static final class Writer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        /** Seven bits a byte, the lowest first; the eighth says that more follow. */
        void number(long number) {
            long left = number;
            while (left > 0x7F) {
                bytes.write((int) (left & 0x7F | 0x80));
                left >>>= 7;
            }
            bytes.write((int) left);
        }

        void signed(long number) {
            number(number << 1 ^ number >> 63);
        }

        String text(String stamp) {
            byte[] body = bytes.toByteArray();
            int check = check(body, stamp);
            byte[] all = ByteBuffer.allocate(body.length + 3)
                    .put((byte) (check >> 16))
                    .put((byte) (check >> 8))
                    .put((byte) check)
                    .put(body)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        }
    }

    private static final class Reader {
        private final ByteBuffer bytes;

        Reader(String text, String stamp) {
            byte[] all;
            try {
                all = Base64.getUrlDecoder().decode(text);
            } catch (IllegalArgumentException broken) {
                throw stale(text);
            }
            if (all.length < 4) {
                throw stale(text);
            }
            bytes = ByteBuffer.wrap(all);
            int expected = number(3);
            byte[] body = new byte[bytes.remaining()];
            bytes.duplicate().get(body);
            if (check(body, stamp) != expected) {
                throw stale(text);
            }
        }

        private int number(int count) {
            int number = 0;
            for (int i = 0; i < count; i++) {
                number = number << 8 | bytes.get() & 0xFF;
            }
            return number;
        }

        long number() {
            long number = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = bytes.get();
                number |= (next & 0x7FL) << shift;
                if (next >= 0) {
                    return number;
                }
            }
        }

        long signed() {
            long number = number();
            return number >>> 1 ^ -(number & 1);
        }

        private static IllegalArgumentException stale(String text) {
            return new IllegalArgumentException(
                    "\"" + text + "\" finds no run here: it is not copied whole, or it comes"
                            + " from something else, or from another version; search again and copy the new one.");
        }
    }
}
