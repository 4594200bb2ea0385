package workbook.bench;

import java.util.List;

/**
 * Something worth measuring. Its title stands in the bundle {@code bench} under its name.
 *
 * @param name what a person types to have it measured
 * @param counter what is counted, such as events; for a time it is ms
 * @param benchmark the method that does it, as Class.method
 * @param baseline the method that it is compared with
 * @param targets what it has to reach
 */
record Figure(String name, Kind kind, String counter, String benchmark, String baseline, List<Target> targets) {
    /** What is measured. */
    enum Kind {
        /** So many a second. */
        RATE,
        /** So many a call. */
        COUNT,
        /** The median time of one call. */
        TIME,
        /** The time of a single call that takes many seconds. */
        ONCE,
        /** The median time of as many calls as the benchmark itself says, the first one included. */
        CALLS,
        /** The longest time of those calls. */
        WORST_CALL,
        /** What was counted in those calls, such as megabytes. */
        SIZE
    }

    static Figure rate(String name, String counter, String benchmark, String baseline, Target... targets) {
        return new Figure(name, Kind.RATE, counter, benchmark, baseline, List.of(targets));
    }

    static Figure count(String name, String counter, String benchmark, String baseline, Target... targets) {
        return new Figure(name, Kind.COUNT, counter, benchmark, baseline, List.of(targets));
    }

    static Figure time(String name, String benchmark, String baseline, Target... targets) {
        return new Figure(name, Kind.TIME, "ms", benchmark, baseline, List.of(targets));
    }

    static Figure once(String name, String benchmark, String baseline, Target... targets) {
        return new Figure(name, Kind.ONCE, "ms", benchmark, baseline, List.of(targets));
    }

    static Figure calls(String name, String benchmark, String baseline, Target... targets) {
        return new Figure(name, Kind.CALLS, "ms", benchmark, baseline, List.of(targets));
    }

    static Figure worstCall(String name, String benchmark, String baseline, Target... targets) {
        return new Figure(name, Kind.WORST_CALL, "ms", benchmark, baseline, List.of(targets));
    }

    static Figure size(String name, String counter, String benchmark, String baseline, Target... targets) {
        return new Figure(name, Kind.SIZE, counter, benchmark, baseline, List.of(targets));
    }

    String unit() {
        return kind == Kind.RATE ? counter + "/s" : counter;
    }
}
