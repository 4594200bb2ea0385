package workbook.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import replication.simulation.Event;
import replication.simulation.Fault;
import replication.simulation.Mark;
import replication.simulation.NodeId;
import replication.simulation.Step;
import replication.simulation.Trace;
import workbook.view.ClusterState.Condition;
import workbook.view.ClusterState.Cut;
import workbook.view.ClusterState.Member;
import workbook.view.ClusterState.Role;

/**
 * Reads off a run who leads and who follows whom. A node follows the one that its mark names, or else the last one from
 * which it heard while that one led: a run does not say what a node believes.
 */
final class ClusterWatch {
    private static final Set<Mark.Kind> OF_CLIENTS = Set.of(
            Mark.Kind.ASKS,
            Mark.Kind.ACKNOWLEDGED,
            Mark.Kind.UNKNOWN,
            Mark.Kind.READ,
            Mark.Kind.STALE,
            Mark.Kind.GOES_BACK);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final Trace trace;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Set<Cut> cuts = new LinkedHashSet<>();

    ClusterWatch(Trace trace) {
        this.trace = trace;
        Set<NodeId> clients = trace.all(Event.Marked.class)
                .filter(event -> OF_CLIENTS.contains(event.mark().kind()))
                .map(Event.Marked::node)
                .collect(Collectors.toSet());
        trace.nodes().stream()
                .filter(node -> !clients.contains(node))
                .forEach(node -> members.put(node.name(), fresh(node.name(), Condition.UP)));
    }

    ClusterState until(Duration time) {
        trace.events().stream().filter(event -> event.at().compareTo(time) <= 0).forEach(this::see);
        return new ClusterState(new ArrayList<>(members.values()), new HashSet<>(cuts));
    }

    private void see(Event event) {
        if (event instanceof Event.Marked marked) {
            see(marked.node().name(), marked.mark());
        } else if (event instanceof Event.Delivered delivered) {
            hears(delivered.to().name(), delivered.from().name());
        } else if (event instanceof Event.Happened happened) {
            see(happened.step());
        } else if (event instanceof Event.Woke woke) {
            members.computeIfPresent(woke.node().name(), (name, one) -> in(one, Condition.UP));
        }
    }

    private void see(String node, Mark mark) {
        String text = mark.text();
        if (mark.kind() == Mark.Kind.LEADS) {
            become(node, Role.LEADS, Optional.empty(), text);
        } else if (mark.kind() == Mark.Kind.STANDS) {
            become(node, Role.STANDS, Optional.empty(), text);
        } else if (mark.kind() == Mark.Kind.FOLLOWS) {
            Optional<String> named = members.keySet().stream()
                    .filter(name -> (text + " ").startsWith(name + " "))
                    .findFirst();
            // "n2 in epoch 3" says whom; what is left says since which epoch.
            String note = named.map(name -> text.substring(name.length()).replaceFirst("^ in ", ""))
                    .orElse(text);
            become(node, Role.FOLLOWS, named, note.strip());
        }
    }

    private void hears(String node, String sender) {
        Member own = members.get(node);
        Member other = members.get(sender);
        // A leader of an earlier term does not know yet that it was replaced.
        if (own != null
                && other != null
                && own.role() != Role.LEADS
                && other.role() == Role.LEADS
                && term(other) >= term(own)) {
            become(node, Role.FOLLOWS, Optional.of(sender), other.note());
        }
    }

    /** The number of the term or epoch that a note speaks of; 0 without one. */
    private static long term(Member member) {
        Matcher number = NUMBER.matcher(member.note());
        return number.find() ? Long.parseLong(number.group()) : 0;
    }

    private void see(Step step) {
        if (step instanceof Fault.Crash crash) {
            members.computeIfPresent(crash.node().name(), (name, one) -> fresh(name, Condition.DOWN));
        } else if (step instanceof Fault.Restart restart) {
            members.computeIfPresent(restart.node().name(), (name, one) -> fresh(name, Condition.UP));
        } else if (step instanceof Fault.Pause pause) {
            members.computeIfPresent(pause.node().name(), (name, one) -> in(one, Condition.PAUSED));
        } else if (step instanceof Fault.Heal) {
            cuts.clear();
        } else if (step instanceof Fault.Cut cut) {
            cut(cut.from(), cut.to());
            if (cut.bothWays()) {
                cut(cut.to(), cut.from());
            }
        }
    }

    private void cut(Set<NodeId> senders, Set<NodeId> receivers) {
        for (NodeId from : senders) {
            for (NodeId to : receivers) {
                if (members.containsKey(from.name()) && members.containsKey(to.name())) {
                    cuts.add(new Cut(from.name(), to.name()));
                }
            }
        }
    }

    private void become(String node, Role role, Optional<String> follows, String note) {
        members.computeIfPresent(node, (name, one) -> new Member(name, role, follows, one.condition(), note));
    }

    private static Member fresh(String node, Condition condition) {
        return new Member(node, Role.NODE, Optional.empty(), condition, "");
    }

    private static Member in(Member one, Condition condition) {
        return new Member(one.name(), one.role(), one.follows(), condition, one.note());
    }
}
