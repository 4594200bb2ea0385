package replication.exploration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import replication.consistency.Action;
import replication.consistency.History;
import replication.consistency.Linearizability;
import replication.simulation.Context;
import replication.simulation.Experiment;
import replication.simulation.Node;
import replication.simulation.NodeId;
import replication.simulation.Run;
import replication.simulation.Scenario;
import replication.simulation.Simulation;
import replication.simulation.Tell;
import replication.simulation.Trace;

/**
 * One register on three servers, read and written with quorums in two phases (Attiya, Bar-Noy, Dolev, "Sharing Memory
 * Robustly in Message-Passing Systems", 1995; for several writers Lynch, Shvartsman, 1997). Every client has a
 * coordinator that does the phases for it.
 */
public final class AtomicRegister extends Scenario<AtomicRegister, AtomicRegister.Outcome> {
    static final int SERVERS = 3;

    /** A version of the register; 0 by nobody is the empty register. */
    record Version(int number, int writer, int value) {
        static final Version NONE = new Version(0, 0, 0);

        boolean isNewerThan(Version other) {
            return number > other.number || number == other.number && writer > other.writer;
        }
    }

    sealed interface Message {
        /** A client asks: a value to write, or 0 to read. */
        record Ask(int value) implements Message {}

        record Query(int phase) implements Message {}

        record Found(int phase, Version version) implements Message {}

        record Store(int phase, Version version) implements Message {}

        record Stored(int phase) implements Message {}

        /** To the client: what was written or read. */
        record Done(int value) implements Message {}
    }

    /** What came out. */
    public record Outcome(Trace trace, History history) implements Run {}

    /** What a client does, one after the other: values to write, 0 to read. */
    private final List<List<Integer>> clients;

    private final boolean writesBack;

    private AtomicRegister(Settings settings, List<List<Integer>> clients, boolean writesBack) {
        super(settings);
        this.clients = clients;
        this.writesBack = writesBack;
    }

    /**
     * @param writesBack false is a flaw: a read returns the newest version of a quorum without writing it to a quorum
     * @param clients what each does
     */
    public static AtomicRegister of(boolean writesBack, List<List<Integer>> clients) {
        AtomicRegister register = new AtomicRegister(Settings.withDelay(Duration.ofMillis(1)), clients, writesBack);
        for (int client = 0; client < clients.size(); client++) {
            for (int value : clients.get(client)) {
                register = register.at(Duration.ZERO, new Tell<Message>(client(client), new Message.Ask(value)));
            }
        }
        return register;
    }

    /** The search for a history of {@code register} that is not linearizable. */
    public static Exploration<AtomicRegister, Outcome> linearizable(AtomicRegister register) {
        return Exploration.of(
                "atomic register", seed -> register, Promise.never(outcome -> violationIn(outcome.history())));
    }

    private static Optional<Violation> violationIn(History history) {
        Linearizability.Verdict verdict = Linearizability.check(history);
        return verdict instanceof Linearizability.NotLinearizable
                ? Optional.of(new Violation("not linearizable", verdict.toString()))
                : Optional.empty();
    }

    private static NodeId client(int index) {
        return new NodeId("client" + (index + 1));
    }

    private static NodeId coordinator(int index) {
        return new NodeId("coordinator" + (index + 1));
    }

    private static final List<NodeId> SERVER_IDS = List.of(new NodeId("s1"), new NodeId("s2"), new NodeId("s3"));

    @Override
    protected AtomicRegister with(Settings changed) {
        return new AtomicRegister(changed, clients, writesBack);
    }

    @Override
    public Experiment<Outcome> experiment() {
        Simulation<Message> simulation = newSimulation(network());
        simulation.withoutTrace();
        History.Recorder recorder = new History.Recorder();
        int[] answered = new int[clients.size()];
        SERVER_IDS.forEach(server -> simulation.add(server, Server::new));
        simulation.interchangeable(SERVER_IDS);
        for (int index = 0; index < clients.size(); index++) {
            int number = index + 1;
            simulation.add(coordinator(index), () -> new Coordinator(number, writesBack));
            NodeId coordinator = coordinator(index);
            simulation.addClient(client(index), () -> new Client(number, coordinator, recorder, answered));
        }
        schedule(simulation);
        return new Experiment<>(
                simulation,
                () -> simulation.runUntilQuiet(Duration.ofSeconds(10)),
                () -> new Outcome(simulation.trace(), recorder.history()));
    }

    /** Keeps the newest version. */
    private static final class Server implements Node<Message> {
        private Version version = Version.NONE;

        @Override
        public void receive(Message message, NodeId from, Context<Message> context) {
            if (message instanceof Message.Query query) {
                context.send(from, new Message.Found(query.phase(), version));
            } else if (message instanceof Message.Store store) {
                if (store.version().isNewerThan(version)) {
                    version = store.version();
                }
                context.send(from, new Message.Stored(store.phase()));
            }
        }

        @Override
        public Optional<Object> fingerprint() {
            return Optional.of(version);
        }

        @Override
        public boolean onlyReads(Message message) {
            return message instanceof Message.Query;
        }
    }

    /** Reads and writes for its client. */
    private static final class Coordinator implements Node<Message> {
        private final int writer;
        private final boolean writesBack;
        private NodeId client;
        private int phase;
        private int answers;
        private int value;
        private Version newest = Version.NONE;

        Coordinator(int writer, boolean writesBack) {
            this.writer = writer;
            this.writesBack = writesBack;
        }

        @Override
        public void receive(Message message, NodeId from, Context<Message> context) {
            if (message instanceof Message.Ask ask) {
                client = from;
                value = ask.value();
                newest = Version.NONE;
                begin(new Message.Query(++phase), context);
            } else if (message instanceof Message.Found found && found.phase() == phase) {
                newest = found.version().isNewerThan(newest) ? found.version() : newest;
                if (++answers == SERVERS / 2 + 1) {
                    store(context);
                }
            } else if (message instanceof Message.Stored stored && stored.phase() == phase) {
                if (++answers == SERVERS / 2 + 1) {
                    done(context);
                }
            }
        }

        @Override
        public Optional<Object> fingerprint() {
            return Optional.of(List.of(phase, answers, value, newest));
        }

        /** Answers to a phase that is over. */
        @Override
        public boolean ignores(Message message) {
            return message instanceof Message.Found found && found.phase() < phase
                    || message instanceof Message.Stored stored && stored.phase() < phase;
        }

        @Override
        public boolean needsNoAnswerTo(Message message) {
            return message instanceof Message.Query query && query.phase() < phase
                    || message instanceof Message.Store store && store.phase() < phase;
        }

        private void store(Context<Message> context) {
            newest = value == 0 ? newest : new Version(newest.number() + 1, writer, value);
            if (value == 0 && !writesBack) {
                done(context);
            } else {
                begin(new Message.Store(++phase, newest), context);
            }
        }

        private void begin(Message message, Context<Message> context) {
            answers = 0;
            SERVER_IDS.forEach(server -> context.send(server, message));
        }

        private void done(Context<Message> context) {
            phase++;
            context.send(client, new Message.Done(newest.value()));
        }
    }

    /** Asks for one thing after the other and writes down when. */
    private static final class Client implements Node<Message> {
        private final int process;
        private final NodeId coordinator;
        private final History.Recorder recorder;
        private final List<Integer> life = new ArrayList<>();
        private final int[] answered;
        private boolean waiting;
        private int value;

        /** @param answered how many answers anybody has got */
        Client(int process, NodeId coordinator, History.Recorder recorder, int[] answered) {
            this.answered = answered;
            this.process = process;
            this.coordinator = coordinator;
            this.recorder = recorder;
        }

        @Override
        public void receive(Message message, NodeId from, Context<Message> context) {
            if (message instanceof Message.Ask ask) {
                waiting = true;
                value = ask.value();
                for (int count : answered) {
                    life.add(count);
                }
                recorder.invoked(
                        process,
                        "x",
                        value == 0 ? new Action.Read(Optional.empty()) : new Action.Write(String.valueOf(value)));
                context.send(coordinator, ask);
            } else if (message instanceof Message.Done done) {
                waiting = false;
                answered[process - 1]++;
                life.add(done.value());
                recorder.ok(
                        process,
                        value == 0
                                ? new Action.Read(
                                        done.value() == 0
                                                ? Optional.empty()
                                                : Optional.of(String.valueOf(done.value())))
                                : new Action.Write(String.valueOf(value)));
            }
        }

        @Override
        public boolean isWaiting() {
            return waiting;
        }

        /** What it was told so far, and after how many answers of anybody it asked. */
        @Override
        public Optional<Object> fingerprint() {
            return Optional.of(List.copyOf(life));
        }
    }
}
