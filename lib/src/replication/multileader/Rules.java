package replication.multileader;

import java.util.function.Supplier;

/**
 * What the leaders of a cluster do with data: the parts that a learner can replace, and the flaws that a scenario can
 * put in.
 *
 * @param keepSiblings whether a write is kept beside those that its writer had not seen
 * @param ownWritesAskTheRule whether a leader's own write can lose against what the leader has
 * @param tombstones whether a deletion leaves something behind
 */
record Rules(
        Supplier<? extends LocalWrite> localWrite,
        Supplier<? extends ConflictRule> conflict,
        Supplier<? extends ReplicaMerge> merge,
        Supplier<? extends LogicalClock> clock,
        Supplier<? extends SiblingRule> siblings,
        Supplier<? extends SharedCounter> counter,
        boolean keepSiblings,
        boolean ownWritesAskTheRule,
        boolean tombstones) {

    static Rules usual() {
        return new Rules(
                OwnCopy::new,
                LastWriter::new,
                WinnerPerKey::new,
                HighestStamp::new,
                VersionVectors::new,
                SlotPerLeader::new,
                false,
                false,
                true);
    }

    Rules localWrite(Supplier<? extends LocalWrite> changed) {
        return new Rules(
                changed, conflict, merge, clock, siblings, counter, keepSiblings, ownWritesAskTheRule, tombstones);
    }

    Rules conflict(Supplier<? extends ConflictRule> changed) {
        return new Rules(
                localWrite, changed, merge, clock, siblings, counter, keepSiblings, ownWritesAskTheRule, tombstones);
    }

    Rules merge(Supplier<? extends ReplicaMerge> changed) {
        return new Rules(
                localWrite, conflict, changed, clock, siblings, counter, keepSiblings, ownWritesAskTheRule, tombstones);
    }

    Rules clock(Supplier<? extends LogicalClock> changed) {
        return new Rules(
                localWrite, conflict, merge, changed, siblings, counter, keepSiblings, ownWritesAskTheRule, tombstones);
    }

    Rules siblings(Supplier<? extends SiblingRule> changed) {
        return new Rules(localWrite, conflict, merge, clock, changed, counter, true, ownWritesAskTheRule, tombstones);
    }

    Rules counter(Supplier<? extends SharedCounter> changed) {
        return new Rules(
                localWrite, conflict, merge, clock, siblings, changed, keepSiblings, ownWritesAskTheRule, tombstones);
    }

    Rules askTheRule() {
        return new Rules(localWrite, conflict, merge, clock, siblings, counter, keepSiblings, true, tombstones);
    }

    Rules withoutTombstones() {
        return new Rules(
                localWrite, conflict, merge, clock, siblings, counter, keepSiblings, ownWritesAskTheRule, false);
    }
}
