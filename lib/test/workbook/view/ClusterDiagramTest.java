package workbook.view;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static replication.election.LeaderElection.N1;
import static replication.election.LeaderElection.N2;
import static replication.election.LeaderElection.N3;
import static replication.election.LeaderElection.N4;
import static replication.election.LeaderElection.N5;
import static replication.simulation.Fault.crash;
import static replication.simulation.Fault.cutOneWay;
import static replication.simulation.Fault.heal;
import static replication.simulation.Fault.nodes;
import static replication.simulation.Fault.partition;
import static replication.simulation.Fault.pause;
import static replication.simulation.Fault.restart;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER1;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER2;
import static replication.singleleader.SingleLeaderCluster.LEADER;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import replication.election.LeaderElection;
import replication.simulation.Trace;
import replication.singleleader.SingleLeaderClient;
import replication.singleleader.SingleLeaderCluster;

class ClusterDiagramTest {
    private static final Trace TWO_LEADERS = LeaderElection.cluster(5)
            .leader(N1)
            .seed(4)
            .at(ofMillis(499), partition(nodes(N1, N2), nodes(N3, N4, N5)))
            .at(ofMillis(1_499), heal())
            .run()
            .trace();

    @Test
    void aRunTellsWhoLeadsAndWhoIsCutOff() {
        Picture cut = Pictures.cluster(TWO_LEADERS, ofMillis(500));
        SvgRules.assertKept(cut);
        assertEquals("""
            The cluster at 500 ms
              n1 leads, term 1
                nothing gets from n1 to n3, n4, n5 or back
              n2 follows n1, term 1
                nothing gets from n2 to n3, n4, n5 or back
              n3 follows n1, term 1
                nothing gets from n3 to n1, n2 or back
              n4 follows n1, term 1
                nothing gets from n4 to n1, n2 or back
              n5 follows n1, term 1
                nothing gets from n5 to n1, n2 or back
            """, cut.text());
    }

    @Test
    void everybodyFollowsTheLaterLeaderOnceItIsHeard() {
        ClusterState end = ClusterState.at(TWO_LEADERS.end(), TWO_LEADERS);
        assertTrue(end.cuts().isEmpty(), "healed");
        String leader = end.members().stream()
                .filter(member -> member.role() == ClusterState.Role.LEADS)
                .map(ClusterState.Member::name)
                .reduce((one, other) -> one + " and " + other)
                .orElse("nobody");
        assertEquals(
                4,
                end.members().stream()
                        .filter(member ->
                                member.follows().filter(leader::equals).isPresent())
                        .count(),
                () -> "followers of " + leader + " in " + end.members());
    }

    @Test
    void aLeaderCutOffStillTakesItselfForOne() {
        ClusterState split = ClusterState.at(ofMillis(1_498), TWO_LEADERS);
        long leaders = split.members().stream()
                .filter(member -> member.role() == ClusterState.Role.LEADS)
                .count();
        assertEquals(2, leaders, () -> split.members().toString());
    }

    @Test
    void crashesPausesAndOneWayCutsAreSeenAndClientsAreNot() {
        Trace trace = SingleLeaderCluster.asynchronous(LEADER, FOLLOWER1, FOLLOWER2)
                .at(ofMillis(0), SingleLeaderClient.named("alice").writes("x", "1"))
                .at(ofMillis(100), crash(FOLLOWER1))
                .at(ofMillis(110), pause(FOLLOWER2, ofMillis(50)))
                .at(ofMillis(120), cutOneWay(LEADER, FOLLOWER2))
                .at(ofMillis(300), restart(FOLLOWER1))
                .run()
                .trace();
        Picture picture = Pictures.cluster(trace, ofMillis(150));
        SvgRules.assertKept(picture);
        assertEquals("""
            The cluster at 150 ms
              leader leads, epoch 1
                nothing gets from leader to follower2
              follower1 is down
              follower2 follows leader, epoch 1, paused
                nothing gets from leader to follower2
            """, picture.text());
        assertTrue(Pictures.cluster(trace, ofMillis(299)).text().contains("follower2 follows leader, epoch 1\n"));
        assertFalse(Pictures.cluster(trace, ofMillis(400)).text().contains("down"), "restarted");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void keepsTheRulesWithOneToNineNodes(int size) {
        String[] names = {"東京", "Zürich & co", "São Paulo", "node4", "<b>", "a", "Frankfurt am Main (2)", "n8", "n9"};
        Random random = new Random(size);
        for (int run = 0; run < 30; run++) {
            ClusterState state = ClusterState.of(java.util.Arrays.copyOf(names, size));
            for (int i = 0; i < 2 * size; i++) {
                String one = names[random.nextInt(size)];
                String other = names[random.nextInt(size)];
                state = switch (random.nextInt(7)) {
                    case 0 -> state.leads(one, "term " + i);
                    case 1 -> state.stands(one, "term " + i);
                    case 2 -> state.down(one);
                    case 3 -> state.paused(one);
                    case 4 -> one.equals(other) ? state : state.cut(one, other);
                    case 5 -> one.equals(other) ? state : state.cutOneWay(one, other);
                    default -> one.equals(other) ? state : state.follows(one, other, "epoch " + i);
                };
            }
            Picture picture = ClusterDiagram.of(state).title("Run " + run).picture();
            SvgRules.assertKept(picture);
            assertTrue(
                    picture.svg().length() <= 30_000,
                    "characters: " + picture.svg().length());
        }
    }

    @Test
    void refusesStrangersAndTwins() {
        ClusterState state = ClusterState.of("a", "b");
        assertThrows(IllegalArgumentException.class, () -> state.leads("c", ""));
        assertThrows(IllegalArgumentException.class, () -> state.follows("a", "c", ""));
        assertThrows(IllegalArgumentException.class, () -> state.cut("a", "c"));
        assertThrows(IllegalArgumentException.class, () -> ClusterState.of("a", "a"));
    }

    @Test
    void sameStateSamePicture() {
        assertEquals(Pictures.cluster(TWO_LEADERS, ofMillis(700)), Pictures.cluster(TWO_LEADERS, ofMillis(700)));
    }
}
