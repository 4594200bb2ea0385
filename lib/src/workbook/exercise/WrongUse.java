package workbook.exercise;

/**
 * What a person asked for cannot be done; the message is one sentence that says what to type instead. A command that
 * throws it prints the message alone and ends with 2.
 */
public final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1;

    public WrongUse(String sentence) {
        super(sentence, null, false, false);
    }
}
