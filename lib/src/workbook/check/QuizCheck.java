package workbook.check;

import org.junit.jupiter.api.Test;
import workbook.exercise.NotStarted;
import workbook.quiz.Letters;
import workbook.quiz.QuizBank;
import workbook.quiz.QuizSheet;
import workbook.quiz.Verdict;

/** The quiz as a script answers it: one row a question. */
@TaskCheck(id = "quiz", answer = QuizSheet.class, minutes = 35)
public final class QuizCheck {
    private static final QuizBank BANK = QuizBank.load();

    @Test
    @Points(value = Verdict.POINTS, row = 1)
    void q1(QuizSheet sheet) {
        check("Q1", sheet);
    }

    @Test
    @Points(value = Verdict.POINTS, row = 2)
    void q2(QuizSheet sheet) {
        check("Q2", sheet);
    }

    @Test
    @Points(value = Verdict.POINTS, row = 3)
    void q3(QuizSheet sheet) {
        check("Q3", sheet);
    }

    @Test
    @Points(value = Verdict.POINTS, row = 4)
    void q4(QuizSheet sheet) {
        check("Q4", sheet);
    }

    @Test
    @Points(value = Verdict.POINTS, row = 5)
    void q5(QuizSheet sheet) {
        check("Q5", sheet);
    }

    @Test
    @Points(value = Verdict.POINTS, row = 6)
    void q6(QuizSheet sheet) {
        check("Q6", sheet);
    }

    @Test
    @Points(value = Verdict.POINTS, row = 7)
    void q7(QuizSheet sheet) {
        check("Q7", sheet);
    }

    @Test
    @Points(value = Verdict.POINTS, row = 8)
    void q8(QuizSheet sheet) {
        check("Q8", sheet);
    }

    @Test
    @Points(value = Verdict.POINTS, row = 9)
    void q9(QuizSheet sheet) {
        check("Q9", sheet);
    }

    @Test
    @Points(value = Verdict.POINTS, row = 10)
    void q10(QuizSheet sheet) {
        check("Q10", sheet);
    }

    @Test
    @Points(value = Verdict.POINTS, row = 11)
    void q11(QuizSheet sheet) {
        check("Q11", sheet);
    }

    @Test
    @Points(value = Verdict.POINTS, row = 12)
    void q12(QuizSheet sheet) {
        check("Q12", sheet);
    }

    @Test
    @Points(value = Verdict.POINTS, row = 13)
    void q13(QuizSheet sheet) {
        check("Q13", sheet);
    }

    @Test
    @Points(value = Verdict.POINTS, row = 14)
    void q14(QuizSheet sheet) {
        check("Q14", sheet);
    }

    @Test
    @Points(value = Verdict.POINTS, row = 15)
    void q15(QuizSheet sheet) {
        check("Q15", sheet);
    }

    @Test
    @Points(value = Verdict.POINTS, row = 16)
    void q16(QuizSheet sheet) {
        check("Q16", sheet);
    }

    @Test
    @Points(value = Verdict.POINTS, row = 17)
    void q17(QuizSheet sheet) {
        check("Q17", sheet);
    }

    @Test
    @Points(value = Verdict.POINTS, row = 18)
    void q18(QuizSheet sheet) {
        check("Q18", sheet);
    }

    @Test
    @Points(value = Verdict.POINTS, row = 19)
    void q19(QuizSheet sheet) {
        check("Q19", sheet);
    }

    @Test
    @Points(value = Verdict.POINTS, row = 20)
    void q20(QuizSheet sheet) {
        check("Q20", sheet);
    }

    @Test
    @Points(value = Verdict.POINTS, row = 21)
    void q21(QuizSheet sheet) {
        check("Q21", sheet);
    }

    @Test
    @Points(value = Verdict.POINTS, row = 22)
    void q22(QuizSheet sheet) {
        check("Q22", sheet);
    }

    @Test
    @Points(value = Verdict.POINTS, row = 23)
    void q23(QuizSheet sheet) {
        check("Q23", sheet);
    }

    @Test
    @Points(value = Verdict.POINTS, row = 24)
    void q24(QuizSheet sheet) {
        check("Q24", sheet);
    }

    @Test
    @Points(value = Verdict.POINTS, row = 25)
    void q25(QuizSheet sheet) {
        check("Q25", sheet);
    }

    private static void check(String question, QuizSheet sheet) {
        Verdict verdict = new Verdict(BANK.question(question), letters(sheet, question));
        if (verdict.isOpen()) {
            throw new NotStarted();
        }
        if (!verdict.isRight()) {
            throw new AssertionError(verdict.sentence());
        }
    }

    private static Letters letters(QuizSheet sheet, String question) {
        String written = sheet.answer(question);
        return written == null ? Letters.NONE : Letters.parse(written);
    }
}
