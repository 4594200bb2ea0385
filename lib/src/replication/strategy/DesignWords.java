package replication.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import replication.simulation.NodeId;
import replication.simulation.Times;
import replication.singleleader.Durability;

/** A design in words. */
final class DesignWords {
    private final Design design;

    DesignWords(Design design) {
        this.design = design;
    }

    String name() {
        return switch (design.strategy()) {
            case NONE -> "no copies";
            case SINGLE -> "single leader, " + promise();
            case MULTI -> "leader per site, " + rule();
            case LEADERLESS -> "leaderless, W=" + design.writeQuorum() + " R=" + design.readQuorum() + ", " + rule();
        };
    }

    private String promise() {
        return Durability.SEMI_SYNC.equals(design.durability())
                ? "semi-synchronous"
                : design.durability().toString();
    }

    private String rule() {
        return switch (design.merge()) {
            case NEVER -> "no conflicts";
            case LAST_WINS -> "last wins";
            case KEEP_BOTH -> "both are kept";
            case ADD -> "both are added";
        };
    }

    String sentence() {
        return String.join(", ", parts());
    }

    List<String> parts() {
        List<NodeId> sites = design.sites();
        List<String> parts = new ArrayList<>();
        switch (design.strategy()) {
            case NONE -> parts.add("one copy in " + Design.placeOf(sites.get(0)) + ", which everybody asks");
            case SINGLE -> {
                parts.add("one leader in " + Design.placeOf(sites.get(0)) + ", followers in "
                        + places(sites.subList(1, sites.size())));
                parts.add("acknowledges " + acknowledgement());
                parts.add("reads at each site's own node"
                        + (design.hasSessionReads() ? " if it has what its client wrote" : ""));
                parts.add("hands over after " + Times.text(design.failover()) + " of silence");
            }
            case MULTI -> {
                parts.add("a leader at each site, " + places(sites));
                parts.add("acknowledges at once");
                parts.add("of two writes that did not know of each other " + fate());
            }
            case LEADERLESS -> {
                parts.add("homes in " + places(sites) + ", none of which leads");
                parts.add("a write waits for " + design.writeQuorum() + " of them, a read for " + design.readQuorum());
                parts.add("of two writes that did not know of each other " + fate());
            }
        }
        if (sites.size() > 1) {
            parts.add(Times.text(design.distance()) + " from site to site");
            design.places().forEach(place -> parts.add("none within " + places(List.copyOf(new TreeSet<>(place)))));
        }
        return List.copyOf(parts);
    }

    private String acknowledgement() {
        if (design.durability() instanceof Durability.SemiSynchronous semi) {
            return semi.followers() == 1
                    ? "after one follower has the write"
                    : "after " + semi.followers() + " followers have the write";
        }
        return design.durability() instanceof Durability.Synchronous ? "after every follower has the write" : "at once";
    }

    private String fate() {
        return switch (design.merge()) {
            case NEVER -> throw new IllegalStateException("Several nodes take writes, so some are in conflict.");
            case LAST_WINS -> "the last wins";
            case KEEP_BOTH -> "both stay";
            case ADD -> "both are added";
        };
    }

    List<String> givesUp() {
        List<String> sentences = new ArrayList<>();
        switch (design.strategy()) {
            case NONE -> {
                String place = Design.placeOf(design.sites().get(0));
                sentences.add("What " + place + " loses is gone.");
                sentences.add("While " + place + " is down or cut off, nobody else can read or write.");
                sentences.add("Everybody who is not in " + place + " waits for a round trip.");
            }
            case SINGLE -> ofSingleLeader(sentences);
            case MULTI -> {
                sentences.add("Two sites can promise the same thing, such as the last seat.");
                ofMerge(sentences);
                sentences.add("A reader may find what another site has replaced already.");
            }
            case LEADERLESS -> ofLeaderless(sentences);
        }
        return List.copyOf(sentences);
    }

    private void ofSingleLeader(List<String> sentences) {
        sentences.add("Whoever is far from the leader waits a round trip for every write.");
        sentences.add("When the leader is gone, nobody can write for at least " + Times.text(design.failover()) + ".");
        if (design.durability() instanceof Durability.Asynchronous) {
            sentences.add("What the leader has acknowledged and not shipped is lost with it.");
        } else if (design.durability() instanceof Durability.Synchronous) {
            sentences.add("One follower that is down or cut off stops all writes.");
        } else {
            sentences.add("Every write waits for a follower as well.");
        }
        sentences.add(
                design.hasSessionReads()
                        ? "A reader may find what another client has replaced already."
                        : "A reader may miss even what it has written itself.");
    }

    private void ofLeaderless(List<String> sentences) {
        int homes = design.sites().size();
        int w = design.writeQuorum();
        int r = design.readQuorum();
        if (w > 1) {
            sentences.add("Every write waits for " + w + " homes, wherever they are.");
        }
        if (r > 1) {
            sentences.add("Every read waits for " + r + " homes, wherever they are.");
        }
        sentences.add("With " + (homes - w + 1) + " of " + homes + " homes gone nobody can write, with "
                + (homes - r + 1) + " gone nobody can read.");
        if (w + r <= homes) {
            sentences.add("A reader may ask only homes that a finished write did not reach.");
        } else {
            sentences.add("While a write is on its way, two readers may disagree about it.");
        }
        ofMerge(sentences);
    }

    private void ofMerge(List<String> sentences) {
        sentences.add(
                switch (design.merge()) {
                    case NEVER -> throw new IllegalStateException("Only one order has no conflicts.");
                    case LAST_WINS -> "One of two acknowledged writes can vanish, and nobody is told.";
                    case KEEP_BOTH -> "A reader may find several values and has to make one of them.";
                    case ADD -> "Values can be added to and not set.";
                });
    }

    private static String places(List<NodeId> sites) {
        String all = sites.stream().map(Design::placeOf).collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " and" + all.substring(last + 1);
    }
}
