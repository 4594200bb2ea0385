package workbook.view;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import replication.election.LeaderElection;
import replication.simulation.Fault;
import replication.simulation.Trace;
import replication.singleleader.SingleLeaderClient;
import replication.singleleader.SingleLeaderCluster;

/** Crowded pictures: words never lie on other words, and no line of a message runs through words. */
class CrowdedDiagramTest {
    private static final Pattern PIECE = Pattern.compile("M(-?[\\d.]+) (-?[\\d.]+)(?:L(-?[\\d.]+) (-?[\\d.]+))");
    private static final Pattern UNSAID = Pattern.compile("words that found no room \\((\\d+)\\)");

    private record Line(double x1, double y1, double x2, double y2) {}

    private int words;
    private int struck;
    private int unsaid;

    @Test
    void noLineRunsThroughWords() {
        for (int seed = 0; seed < 300; seed++) {
            measure(SpaceTimeDiagram.of(SampleRuns.storm(seed)));
        }
        for (int seed = 0; seed < 20; seed++) {
            measure(SpaceTimeDiagram.of(election(seed)));
            measure(SpaceTimeDiagram.of(election(seed)).from(ofMillis(450)).to(ofMillis(900)));
            measure(SpaceTimeDiagram.of(storms(seed)));
        }
        assertTrue(words > 3_000, "words: " + words);
        assertEquals(0, struck, "words with a line through them, of " + words);
        assertTrue(unsaid < words / 8, unsaid + " words found no room, beside " + words);
    }

    private void measure(SpaceTimeDiagram diagram) {
        Picture picture = diagram.picture();
        Element root = SvgRules.assertKept(picture);
        List<Line> lines = new ArrayList<>();
        for (Element element : SvgRules.elements(root)) {
            String stroke = element.getAttribute("stroke");
            if (element.getTagName().equals("path") && Set.of(Ink.BLUE, Ink.RED).contains(stroke)) {
                Matcher pieces = PIECE.matcher(element.getAttribute("d"));
                while (pieces.find()) {
                    lines.add(new Line(
                            Double.parseDouble(pieces.group(1)),
                            Double.parseDouble(pieces.group(2)),
                            Double.parseDouble(pieces.group(3)),
                            Double.parseDouble(pieces.group(4))));
                }
            }
        }
        for (SvgRules.Words one : SvgRules.words(root)) {
            words++;
            if (lines.stream().anyMatch(line -> one.box().crossedBy(line.x1, line.y1, line.x2, line.y2))) {
                struck++;
            }
        }
        Matcher left = UNSAID.matcher(picture.svg());
        unsaid += left.find() ? Integer.parseInt(left.group(1)) : 0;
    }

    private static Trace election(long seed) {
        return LeaderElection.cluster(5)
                .leader(LeaderElection.N1)
                .seed(seed)
                .at(ofMillis(499), Fault.crash(LeaderElection.N1))
                .run()
                .trace();
    }

    private static Trace storms(long seed) {
        SingleLeaderCluster cluster = SingleLeaderCluster.asynchronous(
                        SingleLeaderCluster.LEADER, SingleLeaderCluster.FOLLOWER1, SingleLeaderCluster.FOLLOWER2)
                .seed(seed)
                .delay(SingleLeaderCluster.LEADER, SingleLeaderCluster.FOLLOWER2, ofMillis(20 + seed));
        for (int i = 0; i < 6; i++) {
            cluster = cluster.at(
                    ofMillis(i * 8L), SingleLeaderClient.named("alice").writes("key" + i, "value" + i));
        }
        return cluster.run().trace();
    }
}
