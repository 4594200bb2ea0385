package replication.exploration;

import java.util.Optional;
import replication.simulation.Trace;

/** A run that breaks a promise. The message is one sentence that tells how. */
public final class Counterexample extends AssertionError {
    private static final long serialVersionUID = 1;

    private final String run;
    private final transient Optional<Trace> trace;

    /** @param run the number with which {@link Seeds#parse} finds it again, such as 42:17 */
    public Counterexample(String sentence, String run, Optional<Trace> trace) {
        super(sentence);
        this.run = run;
        this.trace = trace;
    }

    public String run() {
        return run;
    }

    /** What happened, where the run leaves a trace. */
    public Optional<Trace> trace() {
        return trace == null ? Optional.empty() : trace;
    }
}
