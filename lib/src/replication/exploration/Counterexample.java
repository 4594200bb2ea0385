package replication.exploration;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import replication.simulation.Trace;

/** A run that breaks a promise. The message is one sentence that tells how. */
public final class Counterexample extends AssertionError {
    private static final long serialVersionUID = 1;

    private final String run;
    private final transient Optional<Trace> trace;
    private final transient Optional<Trace> ours;
    private final transient Optional<Thrown> thrown;
    private final transient List<Duration> decisive;

    /**
     * @param run the text with which {@link Seeds#parse} finds it again, such as 42:17
     * @param ours the same run of a system that keeps the promise
     */
    public Counterexample(String sentence, String run, Optional<Trace> trace, Optional<Trace> ours) {
        this(new Violation("", sentence), run, trace, ours);
    }

    Counterexample(Violation violation, String run, Optional<Trace> trace, Optional<Trace> ours) {
        super(violation.sentence(), violation.thrown().map(Thrown::what).orElse(null));
        this.run = run;
        this.trace = trace;
        this.ours = ours;
        this.thrown = violation.thrown();
        this.decisive = violation.decisive();
    }

    public String run() {
        return run;
    }

    /** What happened, where the run leaves a trace. */
    public Optional<Trace> trace() {
        return trace == null ? Optional.empty() : trace;
    }

    /** What a node threw, if that is what happened. */
    public Optional<Thrown> thrown() {
        return thrown == null ? Optional.empty() : thrown;
    }

    /** Moments of the run that have to be seen; those at which something happened are no more than some of them. */
    public List<Duration> decisive() {
        return decisive == null ? List.of() : decisive;
    }

    /** What happens in the same run where every part is right, if there is such a system to compare with. */
    public Optional<Trace> ours() {
        return ours == null ? Optional.empty() : ours;
    }
}
