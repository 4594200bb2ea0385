package replication.exploration;

import java.util.List;
import replication.simulation.Run;

/**
 * A scenario that says itself what its runs promise, so that it can be searched without further words.
 *
 * @param <R> what comes out of it
 */
public interface Promising<R extends Run> {
    /**
     * What whoever uses such a system takes for granted, each with a name. A mode that trades some of it for speed
     * breaks it: that is what there is to find.
     */
    List<Promise<R>> promises();
}
