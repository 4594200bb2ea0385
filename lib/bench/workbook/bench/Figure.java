package workbook.bench;

import java.util.List;
import java.util.Optional;

/**
 * Something worth measuring. Its title stands in the bundle {@code bench} under its name.
 *
 * @param name what a person types to have it measured
 * @param counter what is counted, such as events; then the figure is so many a second. Empty for a figure that is the
 *     median time of one call.
 * @param benchmark the method that does it, as Class.method
 * @param baseline the method that it is compared with
 * @param targets what it has to reach
 */
record Figure(String name, Optional<String> counter, String benchmark, String baseline, List<Target> targets) {

    /** So many {@code counter} a second. */
    static Figure rate(String name, String counter, String benchmark, String baseline, Target... targets) {
        return new Figure(name, Optional.of(counter), benchmark, baseline, List.of(targets));
    }

    /** The median time of one call, in ms. */
    static Figure time(String name, String benchmark, String baseline, Target... targets) {
        return new Figure(name, Optional.empty(), benchmark, baseline, List.of(targets));
    }

    String unit() {
        return counter.map(counted -> counted + "/s").orElse("ms");
    }
}
