package replication.simulation;

/** A run handled more events than any scenario of the workbook needs: two nodes keep each other busy for ever. */
public final class Overrun extends IllegalStateException {
    private static final long serialVersionUID = 1;

    Overrun(String message) {
        super(message);
    }
}
