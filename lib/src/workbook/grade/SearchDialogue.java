package workbook.grade;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import replication.exploration.Search;
import workbook.exercise.WrongUse;
import workbook.explore.SearchResult;
import workbook.text.Texts;
import workbook.view.Picture;

/** What a child says about one search. */
final class SearchDialogue {
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final ChildProcess child;
    private final Search.Progress progress;
    private Optional<SearchResult> result = Optional.empty();
    private boolean interrupted;

    SearchDialogue(ChildProcess child, Search.Progress progress) {
        this.child = child;
        this.progress = progress;
    }

    /**
     * Lets {@code child} search. When this thread is interrupted, the child says what it has so far, and the thread
     * stays interrupted.
     *
     * @throws WrongUse if there is nothing that can be searched, or if the answer ended the child
     * @throws IllegalStateException if the workbook itself failed there
     */
    SearchResult with(SearchWork work) {
        try {
            child.send(work);
            Optional<Reply> reply = next(work);
            while (reply.isPresent() && reply.get().kind() != Reply.Kind.END) {
                if (reply.get().kind() == Reply.Kind.BUG) {
                    child.doubt(limit(work)).ifPresent(forged -> {
                        throw new WrongUse(forged);
                    });
                }
                hear(reply.get());
                reply = next(work);
            }
            if (result.isEmpty()) {
                throw new WrongUse(child.lastWords());
            }
            return result.get();
        } catch (IllegalArgumentException | IndexOutOfBoundsException nothingThatAChildSays) {
            throw new WrongUse(Texts.of("grade").get("stopped.forged"));
        } catch (IOException gone) {
            throw new WrongUse(Texts.of("grade").get("stopped.silent"));
        } catch (InterruptedException impatient) {
            interrupted = true;
            throw new WrongUse(Texts.of("grade").get("stopped.interrupted"));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The second interrupt ends it at once. */
    private Optional<Reply> next(SearchWork work) throws InterruptedException, IOException {
        try {
            return child.next(limit(work));
        } catch (InterruptedException stop) {
            interrupted = true;
            child.stop();
            return child.next(limit(work));
        }
    }

    private static Duration limit(SearchWork work) {
        return work.limits().check().plus(MARGIN);
    }

    private void hear(Reply reply) {
        switch (reply.kind()) {
            case PROGRESS ->
                progress.at(
                        Long.parseLong(reply.field(0)), Long.parseLong(reply.field(1)), Long.parseLong(reply.field(2)));
            case VERDICT -> result = Optional.of(result(reply));
            case BROKEN, EXIT, MISSING, REFUSED -> throw new WrongUse(reply.field(0));
            case BUG -> throw new IllegalStateException("The search failed by itself.\n" + reply.field(0));
            default -> {}
        }
    }

    private static SearchResult result(Reply reply) {
        return new SearchResult(
                SearchResult.Outcome.valueOf(reply.field(0)),
                SearchResult.Ending.valueOf(reply.field(1)),
                reply.field(2),
                Boolean.parseBoolean(reply.field(3)),
                Long.parseLong(reply.field(4)),
                Long.parseLong(reply.field(5)),
                reply.field(6),
                Optional.of(reply.field(7)).filter(run -> !run.isEmpty()),
                picture(reply, 8),
                picture(reply, 10));
    }

    private static Optional<Picture> picture(Reply reply, int field) {
        return Optional.of(new Picture(reply.field(field), reply.field(field + 1)))
                .filter(picture -> !picture.svg().isEmpty());
    }
}
