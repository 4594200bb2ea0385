package workbook.view;

import java.util.EnumSet;
import java.util.Set;
import replication.simulation.NodeId;

/**
 * Something that is drawn on a lane.
 *
 * @param at in ms
 * @param word what kind of thing it is, such as "stores"; empty for a note
 * @param text what the mark itself says, such as "x=1"; may be empty
 */
record LaneMark(double at, NodeId node, Symbol symbol, String word, String text) {
    private static final Set<Symbol> NAMED =
            EnumSet.of(Symbol.LEADS, Symbol.FOLLOWS, Symbol.STANDS, Symbol.CRASH, Symbol.RESTART, Symbol.CLOCK);

    /** The words beside the symbol; may be empty. */
    String label() {
        return text.isBlank() && NAMED.contains(symbol) ? word : text;
    }

    /** The same in full. */
    String sentence() {
        return text.isBlank() ? word : word.isEmpty() ? text : word + ": " + text;
    }
}
