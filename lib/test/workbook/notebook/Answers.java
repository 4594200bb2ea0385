package workbook.notebook;

import java.util.Collection;
import workbook.exercise.WorkbookFolder;
import workbook.quiz.QuizBank;
import workbook.sync.Notebook;
import workbook.sync.Notebook.Cell;
import workbook.sync.Solution;
import workbook.sync.Sync;

/** Writes the right answers into a notebook. */
final class Answers {
    private static final String ANSWER = "answer-";

    private Answers() {}

    static void putInto(Notebook notebook) {
        Collection<Solution> solutions = Sync.solutions(WorkbookFolder.find()).values();
        notebook.cells().stream().filter(cell -> cell.id().startsWith(ANSWER)).forEach(cell -> answer(cell, solutions));
    }

    /** Makes answers wrong that are right: the first task's, and the quiz's first. */
    static void spoil(Notebook notebook) {
        notebook.cell("answer-Q1").ifPresent(cell -> cell.source("answer(\"Q1\", \"A\")"));
        notebook.cell("answer-follower-apply")
                .ifPresent(cell -> cell.source(cell.source().replace("entry.sequence() !=", "entry.sequence() <")));
    }

    private static void answer(Cell cell, Collection<Solution> solutions) {
        String task = cell.id().substring(ANSWER.length());
        solutions.stream()
                .flatMap(solution -> solution.answer(task).stream())
                .findFirst()
                .ifPresent(cell::source);
        QuizBank.load().questions().stream()
                .filter(question -> question.id().equals(task))
                .forEach(question -> cell.source("answer(\"" + question.id() + "\", \""
                        + question.right().text() + "\")"));
    }
}
