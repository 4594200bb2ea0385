package workbook.explore;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import replication.exploration.Exploration;
import workbook.exercise.WrongUse;
import workbook.text.Texts;

/**
 * A scenario of the library that can be searched by its name.
 *
 * @param id as a person types it, kebab-case
 * @param twin the scenario that differs from it in the one thing that matters
 * @param fewest how many nodes it needs
 * @param most how many it copes with; as {@code fewest} where the number cannot be changed
 * @param losing whether messages may be lost in it
 */
public record NamedScenario(
        String id,
        String twin,
        int usualNodes,
        int fewest,
        int most,
        boolean losing,
        Function<Setting, Exploration<?, ?>> made) {

    /**
     * What a person changes in a scenario.
     *
     * @param nodes without clients
     * @param loss the share of messages that is lost, from 0 to 1
     */
    public record Setting(int nodes, double loss) {}

    /** What it shows, in one line. */
    public String title() {
        return Texts.of("explore").get("scenario." + id);
    }

    /**
     * The search of this scenario.
     *
     * @throws WrongUse if it does not take such numbers
     */
    public Exploration<?, ?> exploration(OptionalInt nodes, OptionalDouble loss) {
        Texts texts = Texts.of("explore");
        if (nodes.isPresent() && fewest == most) {
            throw new WrongUse(texts.get("nodes.fixed", id, fewest));
        }
        if (nodes.isPresent() && (nodes.getAsInt() < fewest || nodes.getAsInt() > most)) {
            throw new WrongUse(texts.get("nodes.range", id, fewest, most, nodes.getAsInt()));
        }
        if (loss.isPresent() && !losing) {
            throw new WrongUse(texts.get("loss.none", id));
        }
        return made.apply(new Setting(nodes.orElse(usualNodes), loss.orElse(0)));
    }
}
