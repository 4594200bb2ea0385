package workbook.view;

import java.util.Optional;
import replication.consistency.Action;
import replication.consistency.Operation;
import workbook.text.Texts;

/** The words of operations in pictures of histories. */
final class HistoryWords {
    private static final Texts TEXTS = Texts.of("view");
    private static final int MOST = 14;

    private HistoryWords() {}

    /** The name of a lane. */
    static String lane(String who) {
        return Words.shorten(who, 18);
    }

    /** What stands on the bar, such as "write 3", or "write x=3" where several keys are shown. */
    static String bar(Operation operation, boolean withKey) {
        String key = withKey ? Words.shorten(operation.key(), MOST) : "";
        Action action = operation.action();
        String what;
        if (action instanceof Action.Write write) {
            what = TEXTS.get("history.write", assigned(key, value(Optional.of(write.value()))));
        } else if (action instanceof Action.Read read) {
            what = operation.outcome() == Operation.Outcome.OK
                    ? TEXTS.get("history.read", assigned(key, value(read.result())))
                    : TEXTS.get("history.read", key.isEmpty() ? "" : key).strip();
        } else if (action instanceof Action.CompareAndSet cas) {
            what = TEXTS.get(
                    cas.swapped() ? "history.cas" : "history.cas.refused",
                    assigned(key, value(cas.expected()) + " → " + value(Optional.of(cas.value()))));
        } else {
            what = TEXTS.get("history.delete", key).strip();
        }
        return operation.outcome() == Operation.Outcome.FAILED ? TEXTS.get("history.failed", what) : what;
    }

    static String colour(Operation operation) {
        Action action = operation.action();
        return action instanceof Action.Read
                ? Ink.TEAL
                : action instanceof Action.Write
                        ? Ink.BLUE
                        : action instanceof Action.CompareAndSet ? Ink.VIOLET : Ink.PINK;
    }

    /** What a copy holds. */
    static String value(Optional<String> value) {
        return Words.shorten(value.orElse(TEXTS.get("history.nothing")), MOST);
    }

    /** What the one copy holds after {@code operation} took effect. */
    static Optional<String> after(Operation operation, Optional<String> before) {
        Action action = operation.action();
        if (action instanceof Action.Write write) {
            return Optional.of(write.value());
        }
        if (action instanceof Action.CompareAndSet cas) {
            return cas.swapped() ? Optional.of(cas.value()) : before;
        }
        return action instanceof Action.Delete ? Optional.empty() : before;
    }

    static String undecided(String reason) {
        return TEXTS.get("history.undecided", reason);
    }

    /** The lane of the one copy. */
    static String copy(String key, boolean withKey) {
        return withKey ? TEXTS.get("history.copy.of", Words.shorten(key, MOST)) : TEXTS.get("history.copy");
    }

    private static String assigned(String key, String value) {
        return key.isEmpty() ? value : key + "=" + value;
    }
}
