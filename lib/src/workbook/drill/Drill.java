package workbook.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import workbook.text.Texts;

/**
 * One fault to be drilled. Immutable; its words stand in the bundle {@code drill} under its number.
 *
 * @param number from 1, in the order of the chapter
 * @param byChance whether another seed can give other results
 * @param play what happens: the same cast gives the same debriefing
 */
public record Drill(int number, boolean byChance, List<Question> questions, Function<Cast, Debriefing> play) {
    public Drill {
        questions = List.copyOf(questions);
    }

    /** A drill without questions yet that has the same results whatever the seed. */
    static Drill certain(int number, Function<Cast, Debriefing> play) {
        return new Drill(number, false, List.of(), play);
    }

    /** A drill without questions yet in which chance has a part. */
    static Drill byChance(int number, Function<Cast, Debriefing> play) {
        return new Drill(number, true, List.of(), play);
    }

    /** Asks for {@code key}, too; a prediction has to hit it. */
    Drill asks(String key, Unit unit) {
        return with(new Question(number, key, unit, 0, true));
    }

    /** Asks for {@code key}, too; a prediction up to {@code tolerance} beside it is close. */
    Drill asks(String key, Unit unit, double tolerance) {
        return with(new Question(number, key, unit, tolerance, true));
    }

    /** Shows {@code key}, too, without asking for it. */
    Drill shows(String key, Unit unit) {
        return with(new Question(number, key, unit, 0, false));
    }

    private Drill with(Question question) {
        List<Question> more = new ArrayList<>(questions);
        more.add(question);
        return new Drill(number, byChance, more, play);
    }

    /** In a few words, such as "A clock jumps". */
    public String title() {
        return text("title");
    }

    /** Who is there and what goes wrong, in two sentences. */
    public String setUp() {
        return text("setup");
    }

    /** What one should be able to say afterwards. */
    public String sentence() {
        return text("say");
    }

    private String text(String key) {
        return Texts.of("drill").get(number + "." + key);
    }
}
