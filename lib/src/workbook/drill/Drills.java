package workbook.drill;

import java.util.List;
import java.util.Optional;

/** The drills of the course in their order. */
public final class Drills {
    private Drills() {}

    public static List<Drill> all() {
        return List.of(
                LeaderCrash.drill(),
                MinorityLeader.drill(),
                OneWayCut.drill(),
                BadNetwork.drill(),
                ClockJumps.drill(),
                LongPause.drill(),
                LostMemory.drill(),
                SiteGone.drill());
    }

    /** The drill of this number. */
    public static Optional<Drill> of(int number) {
        return all().stream().filter(drill -> drill.number() == number).findFirst();
    }
}
