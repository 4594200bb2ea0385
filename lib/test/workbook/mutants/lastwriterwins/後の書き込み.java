package workbook.mutants.lastwriterwins;

import replication.multileader.ConflictRule;
import replication.multileader.VersionedValue;
import workbook.mutants.Right;

@Right(task = "last-writer-wins", how = "Japanese identifiers, and a class name that is no ASCII either")
final class 後の書き込み implements ConflictRule {
    @Override
    public VersionedValue winner(VersionedValue 左, VersionedValue 右) {
        long 時刻の差 = Long.compare(左.timestamp(), 右.timestamp());
        long 名前の差 = 左.leaderId().compareTo(右.leaderId());
        long 版の差 = Long.compare(左.version(), 右.version());
        long 差 = 時刻の差 != 0 ? 時刻の差 : 名前の差 != 0 ? 名前の差 : 版の差;
        return 差 < 0 ? 右 : 左;
    }
}
