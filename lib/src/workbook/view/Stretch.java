package workbook.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import workbook.view.ClientAnswers.Kind;
import workbook.view.ClientAnswers.Told;

/** Writes in a row of which a client was told the same. */
record Stretch(Duration from, Duration to, Kind kind, long writes) {
    private static final Duration ALONE = Duration.ofMillis(10);

    /** A write lasts until the next one, the last one as long as the one before it. */
    static List<Stretch> in(ClientAnswers answers) {
        List<Told> told = answers.told();
        List<Stretch> stretches = new ArrayList<>();
        Duration length = ALONE;
        for (int place = 0; place < told.size(); place++) {
            Told one = told.get(place);
            if (place + 1 < told.size()) {
                length = told.get(place + 1).asked().minus(one.asked());
            }
            Stretch write = new Stretch(one.asked(), one.asked().plus(length), one.kind(), 1);
            int last = stretches.size() - 1;
            if (last >= 0 && stretches.get(last).kind == one.kind()) {
                Stretch before = stretches.remove(last);
                write = new Stretch(before.from, write.to, one.kind(), before.writes + 1);
            }
            stretches.add(write);
        }
        return stretches;
    }
}
