package workbook.quiz;

/**
 * One of the four options of a question.
 *
 * @param letter from A to D; it belongs to the option for good, in whatever order the options are shown
 * @param text what can be chosen
 * @param why what is said about it after an answer: why it is right, or which mistake leads to it
 */
public record Option(char letter, String text, String why) {}
