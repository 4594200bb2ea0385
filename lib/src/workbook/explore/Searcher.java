package workbook.explore;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import replication.exploration.Bounds;
import replication.exploration.Counterexample;
import replication.exploration.Exploration;
import replication.exploration.Extent;
import replication.exploration.Search;
import replication.exploration.Seeds;
import replication.exploration.Verdict;
import workbook.exercise.WrongUse;
import workbook.explore.SearchResult.Ending;
import workbook.explore.SearchResult.Outcome;
import workbook.text.Texts;
import workbook.view.Excerpt;

/** Does one search, here and now. What is thrown outside of a run's events comes out unchanged. */
public final class Searcher {
    /** Every order of two events more is tried, as long as there is time. */
    private static final int MORE_EVENTS = 2;

    private final SearchRequest request;
    private final BooleanSupplier interrupted;
    private final Search.Progress progress;
    private final Function<Counterexample, String> words;
    private final long end;
    private long earlierRuns;
    private long earlierStates;
    private long runs;
    private long longest;

    /** @param interrupted whether somebody wants to have what there is so far; asked again and again */
    public Searcher(SearchRequest request, BooleanSupplier interrupted, Search.Progress progress) {
        this(request, interrupted, progress, Throwable::getMessage);
    }

    /** @param words says what happened in the run that was found */
    public Searcher(
            SearchRequest request,
            BooleanSupplier interrupted,
            Search.Progress progress,
            Function<Counterexample, String> words) {
        this.request = request;
        this.interrupted = interrupted;
        this.progress = progress;
        this.words = words;
        this.end = System.nanoTime() + request.time().toNanos();
    }

    /** How many runs have come to their end. */
    public long runs() {
        return runs;
    }

    /**
     * Searches.
     *
     * @throws WrongUse if the request names a run that {@code exploration} has not found
     */
    public SearchResult search(Exploration<?, ?> exploration) {
        Seeds seeds = Seeds.parse(request.seeds());
        try {
            exploration.requireOwn(seeds);
        } catch (IllegalArgumentException stale) {
            throw new WrongUse(Texts.of("explore").get("seed.stale", seeds, exploration.name()));
        }
        Search search = new Search(seeds, () -> isOver().isPresent(), this::at);
        return request.all() ? everyOrder(search, exploration) : atRandom(search, seeds, exploration);
    }

    private void at(long more, long states, long events) {
        runs = earlierRuns + more;
        longest = events;
        if (!interrupted.getAsBoolean()) { // an interrupted thread may not be able to print
            progress.at(more, earlierStates + states, events);
        }
    }

    private Optional<Ending> isOver() {
        if (interrupted.getAsBoolean()) {
            return Optional.of(Ending.STOPPED);
        }
        return System.nanoTime() - end >= 0 ? Optional.of(Ending.TIME) : Optional.empty();
    }

    private SearchResult atRandom(Search search, Seeds seeds, Exploration<?, ?> exploration) {
        int count = Math.max(request.runs(), seeds.only().orElse(0) + 1);
        Verdict verdict = search.runs(count, exploration);
        boolean cut = verdict.extent().runs() < count && seeds.only().isEmpty();
        return result(verdict, cut ? isOver().orElse(Ending.DONE) : Ending.DONE);
    }

    /** Goes deeper step by step, so that there is something to say whenever the time is over. */
    private SearchResult everyOrder(Search search, Exploration<?, ?> exploration) {
        Bounds bounds = request.bounds();
        Optional<Verdict> before = Optional.empty();
        for (int depth = MORE_EVENTS; true; depth += MORE_EVENTS) {
            int events = Math.min(depth, bounds.events());
            longest = 0;
            Verdict verdict = search.all(bounds.events(events), exploration);
            if (verdict instanceof Verdict.Found) {
                return result(verdict, Ending.DONE);
            }
            if (!verdict.extent().complete()) {
                return result(before.orElse(verdict), isOver().orElse(Ending.TIME));
            }
            if (longest < events) {
                return result(new Verdict.NothingFound(toTheEnd(verdict.extent())), Ending.DONE);
            }
            if (events == bounds.events()) {
                return result(verdict, Ending.DONE);
            }
            before = Optional.of(verdict);
            earlierRuns += verdict.extent().runs();
            earlierStates += verdict.extent().states();
        }
    }

    /** No run came to the bound, so there was none. */
    private static Extent toTheEnd(Extent extent) {
        return new Extent(
                extent.runs(), extent.states(), true, extent.bounds().events(Integer.MAX_VALUE), extent.unreduced());
    }

    private SearchResult result(Verdict verdict, Ending ending) {
        Extent extent = verdict.extent();
        Optional<Counterexample> found =
                verdict instanceof Verdict.Found broken ? Optional.of(broken.counterexample()) : Optional.empty();
        Optional<Excerpt> excerpt = found.flatMap(Excerpt::of);
        boolean idle = verdict instanceof Verdict.Idle;
        return new SearchResult(
                found.isPresent() ? Outcome.FOUND : idle ? Outcome.IDLE : Outcome.NOTHING,
                ending,
                extent.toString(),
                extent.complete(),
                extent.runs(),
                extent.states(),
                found.map(words).orElse(verdict instanceof Verdict.Idle one ? one.missing() : ""),
                found.map(Counterexample::run),
                excerpt.map(Excerpt::picture),
                excerpt.flatMap(Excerpt::ours));
    }
}
