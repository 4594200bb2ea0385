package workbook.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The time that a diagram shows, in ms.
 *
 * @param gaps what is left out of it, in order, apart from each other
 */
record Window(double from, double to, List<Span> gaps) {
    /** The part of {@code gaps} that lies between {@code from} and {@code to}; those that touch each other are one. */
    static Window of(double from, double to, List<Span> gaps) {
        List<Span> apart = new ArrayList<>();
        gaps.stream()
                .filter(gap -> gap.from() >= from && gap.to() <= to && !gap.isEmpty())
                .sorted(Comparator.comparingDouble(Span::from))
                .forEach(gap -> {
                    int last = apart.size() - 1;
                    if (last >= 0 && gap.from() <= apart.get(last).to()) {
                        Span before = apart.remove(last);
                        apart.add(new Span(before.from(), Math.max(before.to(), gap.to())));
                    } else {
                        apart.add(gap);
                    }
                });
        return new Window(from, to, List.copyOf(apart));
    }

    /** The same up to {@code end}. */
    Window until(double end) {
        return of(from, end, gaps);
    }

    /** What is shown, piece by piece. */
    List<Span> pieces() {
        List<Span> pieces = new ArrayList<>();
        double begin = from;
        for (Span gap : gaps) {
            pieces.add(new Span(begin, gap.from()));
            begin = gap.to();
        }
        pieces.add(new Span(begin, to));
        return pieces;
    }

    /** Whether what happens at {@code at} is shown. */
    boolean shows(double at) {
        return at >= from && at <= to && gaps.stream().noneMatch(gap -> gap.from() < at && at < gap.to());
    }

    /** Whether a part of what lasts that long is shown. */
    boolean shows(double begin, double end) {
        return begin <= to && end >= from && gaps.stream().noneMatch(gap -> gap.from() < begin && end < gap.to());
    }
}
