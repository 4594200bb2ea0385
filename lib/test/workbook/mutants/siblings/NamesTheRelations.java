package workbook.mutants.siblings;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import replication.multileader.Sibling;
import replication.multileader.SiblingRule;
import replication.simulation.NodeId;
import workbook.mutants.Right;

@Right(task = "siblings", how = "names the four relations of two vectors in an enum, and compares counter by counter")
final class NamesTheRelations implements SiblingRule {
    private enum Relation {
        EQUAL,
        BEFORE,
        AFTER,
        CONCURRENT;

        private Relation and(int sign) {
            Relation here = sign == 0 ? EQUAL : sign < 0 ? BEFORE : AFTER;
            return here == EQUAL || here == this ? this : this == EQUAL ? here : CONCURRENT;
        }

        static Relation of(Map<NodeId, Long> a, Map<NodeId, Long> b) {
            Set<NodeId> writers = new TreeSet<>(a.keySet());
            writers.addAll(b.keySet());
            Relation relation = EQUAL;
            for (NodeId writer : writers) {
                relation = relation.and(Long.compare(a.getOrDefault(writer, 0L), b.getOrDefault(writer, 0L)));
            }
            return relation;
        }
    }

    @Override
    public Set<Sibling> add(Set<Sibling> kept, Sibling incoming) {
        Set<Sibling> result = new LinkedHashSet<>();
        boolean news = true;
        for (Sibling sibling : kept) {
            switch (Relation.of(sibling.vector(), incoming.vector())) {
                case EQUAL, AFTER -> {
                    result.add(sibling);
                    news = false;
                }
                case CONCURRENT -> result.add(sibling);
                case BEFORE -> {}
            }
        }
        if (news) {
            result.add(incoming);
        }
        return result;
    }
}
