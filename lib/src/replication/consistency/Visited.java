package replication.consistency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The situations that a search has been in, answer by answer, without those that another one makes superfluous. */
final class Visited {
    private record Place(int value, long done, boolean unseen) {}

    private final RegisterTimeline timeline;
    private final Situation[] first;
    private final List<Map<Place, List<Used>>> all = new ArrayList<>();
    private long size;

    Visited(RegisterTimeline timeline) {
        this.timeline = timeline;
        int answers = timeline.answers().size();
        first = new Situation[answers];
        for (int answer = 0; answer < answers; answer++) {
            all.add(null);
        }
    }

    /** How many situations are kept. */
    long size() {
        return size;
    }

    /** False if the search has been there, or somewhere from where it could do all the same. */
    boolean add(int answer, Situation situation) {
        if (first[answer] == null) {
            // Most answers are met once: no map for them.
            first[answer] = situation;
            size++;
            return true;
        }
        Map<Place, List<Used>> places = all.get(answer);
        if (places == null) {
            places = new HashMap<>();
            all.set(answer, places);
            keep(first[answer], places);
        }
        if (isCovered(situation, false, places) || situation.unseen() && isCovered(situation, true, places)) {
            return false;
        }
        keep(situation, places);
        size++;
        return true;
    }

    private boolean isCovered(Situation situation, boolean unseen, Map<Place, List<Used>> places) {
        for (Used other : places.getOrDefault(new Place(situation.value(), situation.done(), unseen), List.of())) {
            if (other.leavesAsMuchAs(situation.used(), timeline.kinds())) {
                return true;
            }
        }
        return false;
    }

    private void keep(Situation situation, Map<Place, List<Used>> places) {
        Place place = new Place(situation.value(), situation.done(), situation.unseen());
        List<Used> here = places.computeIfAbsent(place, fresh -> new ArrayList<>(1));
        int before = here.size();
        here.removeIf(other -> situation.used().leavesAsMuchAs(other, timeline.kinds()));
        size -= before - here.size();
        here.add(situation.used());
    }
}
