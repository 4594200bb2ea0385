/**
 * The quiz. {@link workbook.quiz.QuizBank} holds the questions, {@link workbook.quiz.Letters} what somebody answered,
 * {@link workbook.quiz.Verdict} what is said about it, {@link workbook.quiz.QuizAnswers} the answers kept between two
 * sessions. The words stand in {@code texts/quiz.properties}, the right letters apart from them in
 * {@code quiz/bank.csv}, so that a translation cannot change what is right.
 */
package workbook.quiz;
