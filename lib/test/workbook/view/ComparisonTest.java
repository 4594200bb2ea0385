package workbook.view;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import replication.simulation.Fault;
import replication.simulation.NodeId;
import replication.strategy.Design;
import replication.strategy.Workload;
import tech.tablesaw.api.Table;

class ComparisonTest {
    private static final NodeId TOKYO = new NodeId("tokyo"), VIRGINIA = new NodeId("virginia");
    private static final Workload WORK =
            Workload.at(TOKYO, VIRGINIA).write(ofMillis(0), TOKYO, "x").write(ofMillis(0), VIRGINIA, "x");

    @Test
    void aTableHasARowForEachDesign() {
        Table table = Comparison.of(WORK, Design.multiLeader(TOKYO, VIRGINIA), Design.leaderless(TOKYO, VIRGINIA))
                .table();
        assertEquals(
                List.of("leader per site, last wins", "leaderless, W=2 R=1, last wins"),
                table.stringColumn("design").asList());
        assertEquals(List.of(0L, 160L), table.longColumn("write median, ms").asList());
        assertEquals(List.of(1L, 1L), table.longColumn("writes lost").asList());
    }

    @Test
    void namesakesTellInWhatTheyDiffer() {
        Design near = Design.multiLeader(TOKYO, VIRGINIA).distance(ofMillis(5));
        Comparison comparison = Comparison.of(WORK, Design.multiLeader(TOKYO, VIRGINIA), near, Design.noCopies(TOKYO));
        assertEquals(
                List.of(
                        "leader per site, last wins, 80 ms from site to site",
                        "leader per site, last wins, 5 ms from site to site",
                        "no copies"),
                comparison.runs().stream().map(comparison::name).toList());
    }

    @Test
    void whatNeverHappensHasWordsAndAFullBar() {
        Workload alone = WORK.fault(ofMillis(0), Fault.cut(TOKYO, VIRGINIA));
        Comparison comparison = Comparison.of(alone, Design.multiLeader(TOKYO, VIRGINIA));
        assertTrue(comparison.text().endsWith(" not yet\n"), comparison.text());
        assertTrue(
                comparison.bars().svg().contains("converged after, ms: not yet"),
                () -> comparison.bars().svg());
        assertTrue(comparison.bars().svg().contains("fill=\"" + Ink.RED + "\""), "a bar to notice");
    }
}
