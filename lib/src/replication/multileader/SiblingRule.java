package replication.multileader;

import java.util.Set;

/**
 * Keeps the values of one key of which none has seen the other. Task {@code siblings}.
 *
 * <p>A value descends from another if its vector has at least the other's number for every writer; a writer that is
 * missing counts as 0. Two values of which neither descends from the other are concurrent: nobody but the client can
 * know what to make of them, so both are kept.
 *
 * <p>The library's own: {@code VersionVectors}.
 */
@FunctionalInterface
public interface SiblingRule {
    /**
     * What is kept after {@code incoming} has come in.
     *
     * @param kept concurrent values, perhaps none; it stays as it is
     * @return {@code kept} if one of them equals {@code incoming} or descends from it; otherwise {@code incoming} and
     *     those of {@code kept} from which it does not descend
     */
    Set<Sibling> add(Set<Sibling> kept, Sibling incoming);
}
