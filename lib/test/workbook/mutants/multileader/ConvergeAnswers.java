package workbook.mutants.multileader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import replication.multileader.ConflictRule;
import replication.multileader.ReplicaMerge;
import replication.multileader.VersionedValue;
import workbook.mutants.Right;
import workbook.mutants.Wrong;

/** Answers to converge. */
final class ConvergeAnswers {
    private ConvergeAnswers() {}

    @Wrong(
            task = "converge",
            row = "theWinnerStaysUnderEachKey",
            says = "a map given to merge should still be",
            because = "puts everything into the map of the other leader")
    static final class ChangesTheirs implements ReplicaMerge {
        @Override
        public Map<String, VersionedValue> merge(
                Map<String, VersionedValue> mine, Map<String, VersionedValue> theirs, ConflictRule rule) {
            mine.forEach((key, value) -> theirs.merge(key, value, rule::winner));
            return new HashMap<>(theirs);
        }
    }

    @Wrong(
            task = "converge",
            row = "exchangesMakeAllLeadersEqual",
            says = "everybody got everything",
            because = "what arrives last wins, so two orders of delivery give two results")
    static final class PutAll implements ReplicaMerge {
        @Override
        public Map<String, VersionedValue> merge(
                Map<String, VersionedValue> mine, Map<String, VersionedValue> theirs, ConflictRule rule) {
            Map<String, VersionedValue> result = new HashMap<>(mine);
            result.putAll(theirs);
            return result;
        }
    }

    @Wrong(
            task = "converge",
            row = "everyKeyOfBothSidesStays",
            says = "but gives {}",
            because = "a fresh, empty leader wipes out the others")
    static final class DropsKeysOfOneSide implements ReplicaMerge {
        @Override
        public Map<String, VersionedValue> merge(
                Map<String, VersionedValue> mine, Map<String, VersionedValue> theirs, ConflictRule rule) {
            Map<String, VersionedValue> result = new HashMap<>(mine);
            result.keySet().retainAll(theirs.keySet());
            result.replaceAll((key, value) -> rule.winner(value, theirs.get(key)));
            return result;
        }
    }

    @Wrong(
            task = "converge",
            row = "tombstonesTakePart",
            says = "The tombstone has to stay",
            because = "the key comes back at the next exchange")
    static final class ForgetsTombstones implements ReplicaMerge {
        @Override
        public Map<String, VersionedValue> merge(
                Map<String, VersionedValue> mine, Map<String, VersionedValue> theirs, ConflictRule rule) {
            Map<String, VersionedValue> result = new HashMap<>(mine);
            theirs.forEach((key, value) -> result.merge(key, value, rule::winner));
            result.values().removeIf(VersionedValue::isTombstone);
            return result;
        }
    }

    @Wrong(
            task = "converge",
            row = "tombstonesTakePart",
            says = "The value was written after the deletion",
            because = "an older tombstone beats a newer value")
    static final class AnyTombstoneWins implements ReplicaMerge {
        @Override
        public Map<String, VersionedValue> merge(
                Map<String, VersionedValue> mine, Map<String, VersionedValue> theirs, ConflictRule rule) {
            Map<String, VersionedValue> result = new HashMap<>(mine);
            theirs.forEach((key, value) -> result.merge(
                    key,
                    value,
                    (one, other) -> one.isTombstone() ? one : other.isTombstone() ? other : rule.winner(one, other)));
            return result;
        }
    }

    @Wrong(
            task = "converge",
            row = "theWinnerStaysUnderEachKey",
            says = "change a copy and return that",
            because = "the data of the caller changes")
    static final class ChangesItsArgument implements ReplicaMerge {
        @Override
        public Map<String, VersionedValue> merge(
                Map<String, VersionedValue> mine, Map<String, VersionedValue> theirs, ConflictRule rule) {
            theirs.forEach((key, value) -> mine.merge(key, value, rule::winner));
            return mine;
        }
    }

    @Wrong(
            task = "converge",
            row = "exchangesMakeAllLeadersEqual",
            says = "instead of",
            because = "each side keeps what it has, so they stay apart")
    static final class MineFirst implements ReplicaMerge {
        @Override
        public Map<String, VersionedValue> merge(
                Map<String, VersionedValue> mine, Map<String, VersionedValue> theirs, ConflictRule rule) {
            Map<String, VersionedValue> result = new HashMap<>(mine);
            theirs.forEach(result::putIfAbsent);
            return result;
        }
    }

    @Wrong(
            task = "converge",
            row = "theWinnerStaysUnderEachKey",
            says = "for the rule to say",
            because = "compares on its own and never asks the rule")
    static final class IgnoresTheRule implements ReplicaMerge {
        @Override
        public Map<String, VersionedValue> merge(
                Map<String, VersionedValue> mine, Map<String, VersionedValue> theirs, ConflictRule rule) {
            Map<String, VersionedValue> result = new HashMap<>(mine);
            theirs.forEach((key, value) -> result.merge(key, value, ConflictRule.asInTheDocument()::winner));
            return result;
        }
    }

    @Wrong(
            task = "converge",
            row = "tombstonesTakePart",
            says = "a late copy of x may still come",
            because = "takes no tombstone for a key that it does not have")
    static final class SkipsUnknownTombstones implements ReplicaMerge {
        @Override
        public Map<String, VersionedValue> merge(
                Map<String, VersionedValue> mine, Map<String, VersionedValue> theirs, ConflictRule rule) {
            Map<String, VersionedValue> result = new HashMap<>(mine);
            theirs.forEach((key, value) -> {
                if (result.containsKey(key) || !value.isTombstone()) {
                    result.merge(key, value, rule::winner);
                }
            });
            return result;
        }
    }

    @Wrong(
            task = "converge",
            row = "exchangesMakeAllLeadersEqual",
            says = "ended with nothing under x",
            because = "what both sides have deleted is forgotten, and a late copy of a third side brings it back")
    static final class ForgetsWhatBothDeleted implements ReplicaMerge {
        @Override
        public Map<String, VersionedValue> merge(
                Map<String, VersionedValue> mine, Map<String, VersionedValue> theirs, ConflictRule rule) {
            Map<String, VersionedValue> result = new HashMap<>(mine);
            theirs.forEach((key, value) -> result.merge(
                    key,
                    value,
                    (one, other) -> one.isTombstone() && other.isTombstone() ? null : rule.winner(one, other)));
            return result;
        }
    }

    @Right(task = "converge", how = "hands back a map that it was given where the other side has nothing")
    static final class NothingToMerge implements ReplicaMerge {
        @Override
        public Map<String, VersionedValue> merge(
                Map<String, VersionedValue> mine, Map<String, VersionedValue> theirs, ConflictRule rule) {
            if (mine.isEmpty() || theirs.isEmpty()) {
                return mine.isEmpty() ? theirs : mine;
            }
            Map<String, VersionedValue> result = new HashMap<>(mine);
            theirs.forEach((key, value) -> result.merge(key, value, rule::winner));
            return result;
        }
    }

    @Right(task = "converge", how = "goes through the keys of both sides in a loop")
    static final class KeyByKey implements ReplicaMerge {
        @Override
        public Map<String, VersionedValue> merge(
                Map<String, VersionedValue> mine, Map<String, VersionedValue> theirs, ConflictRule rule) {
            Set<String> keys = new HashSet<>(theirs.keySet());
            keys.addAll(mine.keySet());
            Map<String, VersionedValue> result = new HashMap<>();
            for (String key : keys) {
                VersionedValue one = mine.get(key);
                VersionedValue other = theirs.get(key);
                result.put(key, one == null ? other : other == null ? one : rule.winner(other, one));
            }
            return result;
        }
    }
}
