package workbook.notebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What twelve learners hand in of chapter 3, by name. */
final class ClassOfTwelve {
    private static final List<String> CODE_ONLY = List.of("outputs", "execution_count");

    private final Path chapter;

    ClassOfTwelve(Path chapter) {
        this.chapter = chapter;
    }

    Map<String, Submission> submissions() throws IOException {
        Map<String, Submission> all = new TreeMap<>();
        all.put("added", added());
        all.put("deleted", deleted());
        all.put("edited", edited());
        all.put("elsewhere", elsewhere());
        all.put("exits", right().add("answer-request-vote", "System.exit(0);"));
        all.put("forges", forges());
        all.put("hostile", hostile());
        all.put("partly", partly());
        all.put("renamed", renamed());
        all.put("right", Submission.right(chapter));
        all.put("untouched", untouched());
        all.put("wrong", wrong());
        return all;
    }

    private Submission right() throws IOException {
        return Submission.right(chapter).bare();
    }

    private Submission untouched() throws IOException {
        return Submission.untouched(chapter).bare();
    }

    private Submission added() throws IOException {
        return right().add("answer-request-vote", "int votes = 3;")
                .add("answer-request-vote", "boolean check(int votes) { return votes > 2; }")
                .add("check-request-vote", "check(votes)")
                .add("check-win-majority", "check(\"win-majority\")")
                .add("check-win-majority", "class Unfinished {")
                .copy("check-request-vote");
    }

    private Submission deleted() throws IOException {
        return right().without("load", "check-request-vote", "answer-step-down", "check-step-down", "check-up-to-date");
    }

    private Submission edited() throws IOException {
        return untouched()
                .write("load", "import static workbook.notebook.Workbook.*;")
                .write("check-request-vote", "2")
                .change("check-request-vote", cell -> nbgrader(cell).put("points", 100))
                .change(
                        "check-win-majority",
                        cell -> cell.put("cell_type", "markdown").remove(CODE_ONLY))
                .change("check-detect-failure", cell -> nbgrader(cell).put("solution", true))
                .write("check-split-vote", "")
                .write("check-step-down", "System.out.println(2)")
                .write("check-up-to-date", "check(\"up-to-date\"); 3");
    }

    private Submission elsewhere() throws IOException {
        Submission right = right();
        return untouched()
                .add("check-request-vote", right.source("answer-request-vote"))
                .write("answer-win-majority", "// see below")
                .write(
                        "answer-detect-failure",
                        right.source("answer-win-majority") + "\n" + right.source("answer-detect-failure"))
                .move("check-win-majority", "answer-split-vote")
                .add(
                        "check-split-vote",
                        right.source("answer-split-vote").replace("MyElectionTimeout", "SecondThought"))
                .write("answer-step-down", "")
                .add("check-up-to-date", right.source("answer-step-down"))
                .write("answer-up-to-date", right.source("answer-up-to-date"));
    }

    private Submission forges() throws IOException {
        return untouched()
                .add("answer-request-vote", "Object check(String task) { return 3; }")
                .add("answer-request-vote", "class Workbook { static Object check(String task) { return 3; } }");
    }

    private Submission hostile() throws IOException {
        return right().replace("answer-request-vote", "Ballot now", "System.exit(0); Ballot now")
                .replace("answer-win-majority", "return voters", "while (voters != null) {} return voters")
                .replace("answer-detect-failure", "return lastHeard", "System.out.println(\"2\"); return lastHeard")
                .replace("answer-detect-failure", "> timeoutMillis", "< timeoutMillis")
                .replace("answer-step-down", "boolean current", "onMessage(state, messageTerm); boolean current")
                .replace(
                        "answer-up-to-date",
                        "Ballot now",
                        "List<long[]> all = new ArrayList<>(); while (all != null) all.add(new long[1 << 20]); Ballot"
                                + " now");
    }

    private Submission partly() throws IOException {
        return right().replace("answer-win-majority", "reply.granted() && reply.term() == term", "reply.granted()")
                .write("answer-detect-failure", untouched().source("answer-detect-failure"))
                .replace("answer-step-down", "Role.LEADER && alone", "Role.LEADER && state.term() < 0 && alone")
                .replace("answer-up-to-date", "free && lacksNothing", "free");
    }

    private Submission renamed() throws IOException {
        return right().change("check-win-majority", cell -> nbgrader(cell).put("grade_id", "mine"))
                .change("check-request-vote", cell -> nbgrader(cell).put("grade_id", "win-majority-check"))
                .change("check-detect-failure", cell -> nbgrader(cell).removeAll())
                .change(
                        "check-split-vote",
                        cell -> nbgrader(cell).put("grade", false).put("locked", false))
                .change("check-step-down", cell -> cell.put("id", "mine"));
    }

    private Submission wrong() throws IOException {
        return right().replace("answer-request-vote", "boolean granted =", "boolean granted = true ||")
                .replace("answer-win-majority", "voters.size() * 2 > clusterSize", "voters.size() > 1")
                .replace("answer-detect-failure", "> timeoutMillis", "< timeoutMillis")
                .replace("answer-split-vote", "Math.max(", "1 + 0 * Math.max(")
                .replace("answer-split-vote", "+ random", "+ 0 * random")
                .replace("answer-step-down", "messageTerm > state", "messageTerm < state")
                .replace("answer-up-to-date", "free && lacksNothing", "!lacksNothing");
    }

    private static ObjectNode nbgrader(ObjectNode cell) {
        return cell.withObject("/metadata/nbgrader");
    }
}
