package workbook.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import replication.strategy.Measured;
import workbook.drill.Cast;
import workbook.drill.Drill;
import workbook.drill.DrillResult;
import workbook.drill.Drills;
import workbook.drill.FaultMatrix;
import workbook.drill.Guess;
import workbook.drill.Question;
import workbook.drill.Unit;
import workbook.exercise.WorkbookFolder;
import workbook.exercise.WrongUse;
import workbook.report.OwnDrill;
import workbook.text.Texts;

/** What a cell of the chapter on failure drills can call. What cannot be done is said in a sentence. */
public final class Drilling {
    private static final Texts TEXTS = Texts.of("notebook");

    private Drilling() {}

    /** Tells who is there, what goes wrong, and what is to be predicted. */
    public static Note drill(int number) {
        return with(number, drill -> {
            Note note = Note.of("**" + drill.title() + ".** " + drill.setUp());
            int place = 0;
            for (Question question : asked(drill)) {
                note = note.with(TEXTS.get(
                        "drill.question",
                        ++place,
                        question.label(),
                        question.unit().word()));
            }
            return note;
        });
    }

    /** Notes what the learner expects, in the order of the questions. A question mark means: nothing yet. */
    public static Note expect(int number, Object... values) {
        return expect(session(), number, values);
    }

    static Note expect(Session session, int number, Object... values) {
        return with(number, drill -> {
            List<Question> questions = asked(drill);
            boolean counted = values.length == questions.size();
            session.letPlay(number, counted);
            if (!counted) {
                return Note.of(TEXTS.get("drill.values", number, questions.size(), values.length));
            }
            Grid grid = Grid.of(List.of(TEXTS.get("drill.question.head"), TEXTS.get("drill.said")));
            List<String> odd = new ArrayList<>();
            boolean open = false;
            for (int place = 0; place < values.length; place++) {
                Question question = questions.get(place);
                Prediction.made(PlayedDrill.name(question), values[place], session.predictions());
                Optional<String> said = session.predictions().get(PlayedDrill.name(question));
                open |= said.isEmpty();
                said.flatMap(answer -> odd(answer, question.unit())).ifPresent(odd::add);
                grid = grid.row(List.of(place + 1 + ". " + question.label(), said.orElse("?")), "");
            }
            Note note = grid.note();
            for (String sentence : odd) {
                note = note.with(sentence);
            }
            return open ? note.with(TEXTS.get("predict.open")) : note;
        });
    }

    /** What to write instead of an answer that nobody could mean; empty if there is nothing to say. */
    private static Optional<String> odd(String answer, Unit unit) {
        return unit.accepts(Guess.plain(answer))
                ? Optional.empty()
                : Optional.of(TEXTS.get(unit.isNumber() ? "drill.odd.number" : "drill.odd.sites", answer));
    }

    /** Plays a drill with the library's own parts. */
    public static PlayedDrill play(int number) {
        return play(number, false);
    }

    /**
     * Plays a drill.
     *
     * @param mine whether the learner's answers in exercises/ and notebooks/ take part, as far as they are begun
     */
    public static PlayedDrill play(int number, boolean mine) {
        return play(number, mine, Cast.USUAL_SEED);
    }

    /** Plays a drill in another run of chance. */
    public static PlayedDrill play(int number, boolean mine, long seed) {
        return play(session(), number, mine, seed);
    }

    /** Whoever meant to predict, and was not understood, sees nothing before that is put right. */
    static PlayedDrill play(Session session, int number, boolean mine, long seed) {
        Optional<Drill> drill = Drills.of(number);
        if (drill.isEmpty()) {
            return PlayedDrill.refused(unknown(number));
        }
        if (!session.mayPlay(number)) {
            return PlayedDrill.refused(Note.of(TEXTS.get("drill.miscounted", number)));
        }
        try {
            return mine ? own(session, drill.get(), seed) : ours(session, drill.get(), seed);
        } catch (WrongUse cannot) {
            return PlayedDrill.refused(Note.of(cannot.getMessage()));
        }
    }

    private static PlayedDrill ours(Session session, Drill drill, long seed) {
        return PlayedDrill.of(
                DrillResult.of(drill, Cast.ours().seed(seed), DrillResult.USUAL_RUNS),
                Note.NOTHING,
                session.predictions());
    }

    private static PlayedDrill own(Session session, Drill drill, long seed) {
        Optional<WorkbookFolder> folder = Session.folder();
        if (folder.isEmpty()) {
            return PlayedDrill.refused(Note.of(TEXTS.get("drill.elsewhere")));
        }
        return session.interruptible(() -> {
            var played = OwnDrill.play(folder.get(), drill, seed, DrillResult.USUAL_RUNS);
            return PlayedDrill.of(played.result(), PlayedDrill.cast(played), session.predictions());
        });
    }

    /**
     * Keeps what surprised the learner most, and shows it beside what one should be able to say.
     *
     * @param sentence a question mark means: nothing yet
     */
    public static Note surprised(int number, String sentence) {
        return surprised(session(), number, sentence);
    }

    static Note surprised(Session session, int number, String sentence) {
        return with(number, drill -> {
            String name = "drill-" + number + "-surprise";
            Prediction.made(name, sentence, session.predictions());
            return session.predictions()
                    .get(name)
                    .map(said -> Note.of(TEXTS.get("drill.surprise", said))
                            .with(TEXTS.get("drill.surprise.ours", drill.sentence())))
                    .orElseGet(() -> Note.of(TEXTS.get("drill.surprise.open")));
        });
    }

    /**
     * Notes what the learner expects of every strategy in every drill: eight letters for each strategy, from top to
     * bottom.
     */
    public static Note expectMatrix(String... rows) {
        return MatrixNote.expected(List.of(rows), session().predictions());
    }

    /** Runs every strategy through the fault of every drill, and shows what happens beside what was expected. */
    public static Note matrix() {
        return MatrixNote.compared(FaultMatrix.computed(), session().predictions());
    }

    /** Tells what became of a drill of the learner's own: what clients were told, and what is lost. */
    public static Note debrief(Measured measured) {
        return new OwnDrillNote(measured).note();
    }

    private static List<Question> asked(Drill drill) {
        return drill.questions().stream().filter(Question::asked).toList();
    }

    private static Note with(int number, Function<Drill, Note> told) {
        return Drills.of(number).map(told).orElseGet(() -> unknown(number));
    }

    private static Note unknown(int number) {
        List<Integer> numbers = new ArrayList<>();
        Drills.all().forEach(drill -> numbers.add(drill.number()));
        return Note.of(TEXTS.get("drill.unknown", number, numbers.get(0), numbers.get(numbers.size() - 1)));
    }

    private static Session session() {
        return Session.current().orElseGet(Session::new);
    }
}
