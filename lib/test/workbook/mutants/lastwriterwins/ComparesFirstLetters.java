package workbook.mutants.lastwriterwins;

import replication.multileader.ConflictRule;
import replication.multileader.VersionedValue;
import workbook.mutants.Wrong;

@Wrong(
        task = "last-writer-wins",
        row = "aTieGoesToTheGreaterLeaderId",
        says = "the greater leader id decides",
        because = "only the first letters of the leader ids decide a tie")
final class ComparesFirstLetters implements ConflictRule {
    @Override
    public VersionedValue winner(VersionedValue a, VersionedValue b) {
        int order = Long.compare(a.timestamp(), b.timestamp());
        if (order == 0) {
            order = Character.compare(
                    a.leaderId().name().charAt(0), b.leaderId().name().charAt(0));
        }
        if (order == 0) {
            order = Long.compare(a.version(), b.version());
        }
        return order > 0 ? a : b;
    }
}
