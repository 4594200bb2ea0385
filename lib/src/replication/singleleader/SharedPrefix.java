package replication.singleleader;

import java.util.List;

/** The library's own way to catch up: number and epoch together say whether two logs agree up to an entry. */
public final class SharedPrefix implements CatchUp {
    @Override
    public Answer answer(List<LogEntry> leaderLog, Position followerEnd) {
        int length = (int) followerEnd.sequence();
        boolean shared = length == 0
                || length <= leaderLog.size()
                        && leaderLog.get(length - 1).position().equals(followerEnd);
        return shared ? new Send(leaderLog.subList(length, leaderLog.size())) : new Rewind(length - 1L);
    }
}
