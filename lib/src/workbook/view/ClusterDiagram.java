package workbook.view;

import java.util.List;
import java.util.Optional;
import workbook.text.Texts;
import workbook.view.ClusterState.Condition;
import workbook.view.ClusterState.Member;

/**
 * A cluster at one moment as a picture: nodes on a circle, a crown and L for who leads, an arrow from each follower to
 * whom it follows, × on every cut link and on every node that is down. Immutable; every method returns a changed copy.
 */
public final class ClusterDiagram implements Drawing {
    private static final Texts TEXTS = Texts.of("view");

    private final ClusterState state;
    private final Optional<String> title;

    private ClusterDiagram(ClusterState state, Optional<String> title) {
        this.state = state;
        this.title = title;
    }

    public static ClusterDiagram of(ClusterState state) {
        return new ClusterDiagram(state, Optional.empty());
    }

    /** Puts {@code words} above the picture. */
    public ClusterDiagram title(String words) {
        return new ClusterDiagram(state, Optional.of(words));
    }

    @Override
    public Picture picture() {
        return new Picture(new ClusterDrawing(state, title, caption()).svg(), text());
    }

    /** The picture's text twin. */
    @Override
    public String toString() {
        return picture().text();
    }

    /** What the picture says of one node, as a sentence without its end. */
    static String sentence(Member member) {
        String note = member.note().isEmpty() ? "" : ", " + member.note();
        String role = switch (member.role()) {
            case LEADS -> TEXTS.get("cluster.leads", member.name());
            case STANDS -> TEXTS.get("cluster.stands", member.name());
            case FOLLOWS ->
                member.follows()
                        .map(leader -> TEXTS.get("cluster.follows", member.name(), leader))
                        .orElseGet(() -> TEXTS.get("cluster.follows.nobody", member.name()));
            case NODE -> TEXTS.get("cluster.node", member.name());
        };
        return switch (member.condition()) {
            case UP -> role + note;
            case PAUSED -> role + note + TEXTS.get("cluster.paused");
            case DOWN -> TEXTS.get("cluster.down", member.name());
        };
    }

    private String caption() {
        return title.orElseGet(() -> TEXTS.get(
                "cluster.title",
                String.join(", ", state.members().stream().map(Member::name).toList())));
    }

    private String text() {
        StringBuilder text = new StringBuilder(caption()).append('\n');
        for (Member member : state.members()) {
            text.append("  ").append(sentence(member)).append('\n');
            cutOff(text, "cluster.cut", member.name(), others(member, true, true));
            cutOff(text, "cluster.cut.sends", member.name(), others(member, true, false));
            cutOff(text, "cluster.cut.gets", member.name(), others(member, false, true));
        }
        if (state.members().stream().noneMatch(one -> one.condition() != Condition.DOWN)) {
            text.append("  ").append(TEXTS.get("cluster.nobody")).append('\n');
        }
        return text.toString();
    }

    private static void cutOff(StringBuilder text, String key, String node, List<String> others) {
        if (!others.isEmpty()) {
            text.append("    ")
                    .append(TEXTS.get(key, node, String.join(", ", others)))
                    .append('\n');
        }
    }

    /** To whom nothing gets ({@code sends}), and from whom nothing comes ({@code gets}); neither more nor less. */
    private List<String> others(Member member, boolean sends, boolean gets) {
        return state.members().stream()
                .map(Member::name)
                .filter(other ->
                        state.isCut(member.name(), other) == sends && state.isCut(other, member.name()) == gets)
                .toList();
    }
}
