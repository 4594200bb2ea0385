package workbook.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import replication.consistency.History;
import replication.consistency.Operation;
import workbook.view.HistoryContent.Moment;

/**
 * Where the parts of a history stand. Every call, answer and moment has a column of its own, in their order; columns
 * are as wide as the words on the bars need.
 */
final class HistoryLayout {
    /** Size of the words on bars and flags, in px. */
    static final double SIZE = 11;

    static final double NAME = 13;

    private static final double MOST_WIDTH = 900;
    private static final double LEAST_PLOT = 330;
    private static final int MOST_ROWS = 14;
    private static final double STEP = 13;
    private static final double GAP = 30;

    /** A place in time; a moment comes right after the call or answer at the same position. */
    private record Column(long position, int moment) implements Comparable<Column> {
        @Override
        public int compareTo(Column other) {
            return Comparator.comparingLong(Column::position)
                    .thenComparingInt(Column::moment)
                    .compare(this, other);
        }
    }

    private record Need(Column from, double width) {}

    private final HistoryContent content;
    private final double left;
    private final Map<Column, Double> xs = new HashMap<>();
    private final List<Double> gaps = new ArrayList<>();
    private final Map<Operation, Integer> rows = new HashMap<>();
    private final Map<String, Integer> rowsOfLane = new LinkedHashMap<>();
    private double right;

    private HistoryLayout(HistoryContent content) {
        this.content = content;
        this.left = 34
                + Stream.concat(
                                content.lanes().stream().map(HistoryWords::lane),
                                content.keys().stream().map(key -> HistoryWords.copy(key, content.namesKeys())))
                        .mapToDouble(name -> Words.width(name, NAME))
                        .max()
                        .orElse(0);
        placeColumns();
        placeRows();
    }

    /** As many operations as find room. */
    static HistoryLayout fitting(History history, HistoryDiagram.Options options) {
        HistorySelection selection = new HistorySelection(history, options);
        int least = Math.max(1, options.accused().size());
        HistoryLayout layout = new HistoryLayout(selection.show(least));
        int most = HistorySelection.MOST;
        while (least < most) {
            int middle = (least + most + 1) / 2;
            HistoryLayout wider = new HistoryLayout(selection.show(middle));
            if (wider.fits()) {
                layout = wider;
                least = middle;
            } else {
                most = middle - 1;
            }
        }
        return layout;
    }

    HistoryContent content() {
        return content;
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    double width() {
        return right + 16;
    }

    /** Where operations between two columns are left out. */
    List<Double> gaps() {
        return gaps;
    }

    double called(Operation operation) {
        return xs.get(new Column(operation.invoked(), 0));
    }

    /** Where the bar ends; at the right end of the picture if no answer came. */
    double answered(Operation operation) {
        return operation.completed() == Operation.NEVER ? right : xs.get(new Column(operation.completed(), 0));
    }

    double at(Moment moment) {
        return xs.get(new Column(moment.position(), moment.number()));
    }

    /** The row of the bar among all rows of bars, from 0. */
    int row(Operation operation) {
        int above = rowsOfLane.entrySet().stream()
                .takeWhile(entry -> !entry.getKey().equals(operation.who()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return above + rows.get(operation);
    }

    /** How many rows each lane has: more than one where it went on although an answer never came. */
    Map<String, Integer> rowsOfLane() {
        return rowsOfLane;
    }

    private boolean fits() {
        return width() <= MOST_WIDTH
                && rowsOfLane.values().stream().mapToInt(rows -> rows).sum() <= MOST_ROWS;
    }

    private void placeColumns() {
        Map<Column, List<Need>> needs = needs();
        double x = left + 8;
        double reached = x;
        Column previous = new Column(Long.MIN_VALUE, 0);
        for (Column column : needs.keySet().stream().sorted().toList()) {
            boolean first = xs.isEmpty();
            boolean gap = !first && isGap(previous, column);
            x = first ? x : reached + (gap ? GAP : STEP);
            for (Need need : needs.get(column)) {
                x = Math.max(x, xs.get(need.from) + need.width);
            }
            if (gap) {
                gaps.add((reached + x) / 2);
            }
            xs.put(column, x);
            reached = x;
            previous = column;
        }
        right = Math.max(reached + 14, left + LEAST_PLOT);
        for (Operation one : content.operations()) {
            if (one.completed() == Operation.NEVER) {
                right = Math.max(right, called(one) + barWidth(one) + 16);
            }
        }
        for (String key : content.keys()) {
            List<Moment> moments = content.moments(key);
            if (!moments.isEmpty()) {
                Moment last = moments.get(moments.size() - 1);
                right = Math.max(right, at(last) + Words.width(HistoryWords.value(last.after()), SIZE) + 16);
            }
        }
    }

    /** Every column, and how far it must be from columns before it. */
    private Map<Column, List<Need>> needs() {
        Map<Column, List<Need>> needs = new HashMap<>();
        for (Operation one : content.operations()) {
            Column call = new Column(one.invoked(), 0);
            needs.computeIfAbsent(call, any -> new ArrayList<>());
            if (one.completed() != Operation.NEVER) {
                needs.computeIfAbsent(new Column(one.completed(), 0), any -> new ArrayList<>())
                        .add(new Need(call, barWidth(one)));
            }
        }
        Map<String, Moment> lastChange = new HashMap<>();
        Moment before = null;
        for (Moment moment : content.moments()) {
            List<Need> own =
                    needs.computeIfAbsent(new Column(moment.position(), moment.number()), any -> new ArrayList<>());
            if (before != null) {
                own.add(new Need(
                        new Column(before.position(), before.number()),
                        (flagWidth(before) + flagWidth(moment)) / 2 + 2));
            }
            Moment changed = lastChange.get(moment.operation().key());
            if (changed != null && moment.changes()) {
                own.add(new Need(
                        new Column(changed.position(), changed.number()),
                        Words.width(HistoryWords.value(changed.after()), SIZE) + 12));
            }
            if (moment.changes()) {
                lastChange.put(moment.operation().key(), moment);
            }
            before = moment;
        }
        return needs;
    }

    private boolean isGap(Column from, Column to) {
        int place = Collections.binarySearch(content.hidden(), from.position);
        int next = place < 0 ? -place - 1 : place + 1;
        return next < content.hidden().size() && content.hidden().get(next) < to.position;
    }

    private double barWidth(Operation operation) {
        return Words.width(HistoryWords.bar(operation, content.namesKeys()), SIZE)
                + 14
                + (content.accused().contains(operation) ? 16 : 0);
    }

    static double flagWidth(Moment moment) {
        return Math.max(15, Words.width(Integer.toString(moment.number()), SIZE - 1) + 8);
    }

    private void placeRows() {
        for (String lane : content.lanes()) {
            List<Double> ends = new ArrayList<>();
            for (Operation one : content.operations(lane)) {
                int row = 0;
                while (row < ends.size() && ends.get(row) > called(one)) {
                    row++;
                }
                if (row == ends.size()) {
                    ends.add(0.0);
                }
                ends.set(row, answered(one));
                rows.put(one, row);
            }
            rowsOfLane.put(lane, ends.size());
        }
    }
}
