///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS ../lib/Lib.java

import workbook.grade.Script;
import workbook.quiz.QuizSheet;

// quiz, 5 points.
// Write letters between the quotes: "B", or "A, C" where several letters are right; then only exactly those count.
// An empty pair of quotes leaves a question open. The notebook and ./jbang quiz explain every option afterwards.
class MyQuiz implements QuizSheet {
    @Override
    public String answer(String question) {
        return switch (question) {
            // Q1 · Two data centres, both writing
            // Two data centres far apart shall both accept writes at the same time. Which replication
            // strategy fits best?
            //   A) Single leader
            //   B) Multi-leader
            //   C) Leaderless
            //   D) No replication
            case "Q1" -> "B"; // SOLUTION

            // Q2 · A ledger in one region
            // A ledger serves one region. Most requests are reads, no acknowledged transfer may be lost, and
            // another zone must take over by itself when one dies. What fits?
            //   A) Leaderless replication over three zones with W=1 and R=1
            //   B) A leader in each zone with last writer wins
            //   C) One leader that waits for a follower in another zone
            //   D) One leader that acknowledges first and copies to other zones later
            case "Q2" -> "C"; // SOLUTION

            // Q3 · Forms on tablets
            // Inspectors fill in forms on tablets that are offline for hours, and two of them may edit the
            // same form. What fits?
            //   A) Every tablet is a leader, and conflicts are merged
            //   B) A leader in the cloud, with the tablets as followers
            //   C) Leaderless over three servers in the cloud, with W=2
            //   D) A synchronous copy of all forms on every tablet
            case "Q3" -> "A"; // SOLUTION

            // Q4 · Sensors that never pause
            // Three nodes stand in one site, and each key is written by one sensor. Writes must go on without
            // any pause when any one node dies, and readers want the newest value. What fits?
            //   A) Three leaders in a ring
            //   B) Leaderless with W=3 and R=1
            //   C) One leader with automatic failover
            //   D) Leaderless with W=2 and R=2
            case "Q4" -> "D"; // SOLUTION

            // Q5 · Writes lost in a failover
            // A leader replicates asynchronously. A client on its machine writes at t=0, 20, …, 180 ms and
            // does not wait for answers. A message takes 25 ms to the faster follower (one way) and 60 ms to
            // the slower one. At t=75 the links between leader and followers die, with all messages on them.
            // The leader crashes at t=190, and the faster follower takes over. How many acknowledged writes
            // are lost?
            //   A) 3
            //   B) 6
            //   C) 7
            //   D) 9
            case "Q5" -> "C"; // SOLUTION

            // Q6 · Waiting for one follower
            // A leader acknowledges a write only after one follower has confirmed it. A client on its machine
            // writes at t=0, 20, …, 180 ms and does not wait for answers. A message takes 25 ms to the faster
            // follower (one way) and 60 ms to the slower one. At t=75 the links between leader and followers
            // die, with all messages on them, and the leader crashes at t=190. Which statements are true?
            // Several letters are right.
            //   A) If the faster follower takes over, no acknowledged write is lost
            //   B) The slower follower would be an equally safe successor
            //   C) Writes made after t=75 are still acknowledged by the leader
            //   D) A write may survive that the client never saw acknowledged
            case "Q6" -> "A, D"; // SOLUTION

            // Q7 · The document's cluster
            // In the cluster of the unit's document, a client writes a (synchronous), then b (asynchronous),
            // then c (synchronous). What do the followers hold, and what did the third call return?
            //   A) The entries a, b and c, and True
            //   B) The entries a and c, and True
            //   C) Only the entry a, and True
            //   D) Only the entry a, and an error
            case "Q7" -> "C"; // SOLUTION

            // Q8 · Two coasts, two branches
            // During a short cut a database promotes a primary on the other coast, while clients of the old
            // primary go on writing to it. Afterwards both coasts hold writes that the other lacks. What
            // would have kept two branches from growing side by side?
            //   A) Stopping the old primary before the new one starts
            //   B) A shorter time-out for detecting the failure
            //   C) More followers on the coast of the old primary
            //   D) A longer replication log on both coasts
            case "Q8" -> "A"; // SOLUTION

            // Q9 · What a session remembers
            // A session remembers only the number of its own last write, and reads from any follower that is
            // at or beyond it. What can still happen?
            //   A) It reads a state without its own last write
            //   B) It must read from the same follower for ever
            //   C) It reads a state with entries 4 and 6 but without 5
            //   D) It reads a state older than one that it read before
            case "Q9" -> "D"; // SOLUTION

            // Q10 · A clock that is behind
            // Two sites use last writer wins. Stamps are plain clock readings, and a site applies the rule to
            // its own writes, too. Virginia's clock is 200 ms behind. Tokyo writes x at true time 1,000,
            // Virginia writes x at 1,150. What is x after the exchange?
            //   A) Virginia's value at both sites
            //   B) Tokyo's value at both sites
            //   C) Both values, kept as siblings
            //   D) A different value at each site
            case "Q10" -> "B"; // SOLUTION

            // Q11 · Two writes in one millisecond
            // One leader writes v1 and then v2 to a key in the same millisecond, and they arrive in that
            // order. A receiver replaces its value only if (timestamp, leader id) is strictly greater; the
            // writer always stores its own write. What remains?
            //   A) v2 at the writer and elsewhere
            //   B) v1 at the writer and elsewhere
            //   C) v1 at the writer, v2 elsewhere
            //   D) v2 at the writer, v1 elsewhere
            case "Q11" -> "D"; // SOLUTION

            // Q12 · Two version vectors
            // A store keeps a version vector with each value and knows nothing of what the values mean. It
            // holds one with {T:2, V:1}; one with {T:1, V:3} arrives. What happens?
            //   A) Both are kept, as siblings
            //   B) The new one replaces the old one
            //   C) The new one is dropped
            //   D) One merged value with {T:2, V:3} is kept
            case "Q12" -> "A"; // SOLUTION

            // Q13 · A counter with slots
            // A counter has one slot for each leader. All slots are 0, and two states merge by taking the
            // greater number in each slot. During a cut Tokyo adds 5 and Virginia adds 3; then they exchange
            // states four times. What is the value?
            //   A) 5
            //   B) 8
            //   C) 17
            //   D) 64
            case "Q13" -> "B"; // SOLUTION

            // Q14 · Where the last writer may win
            // For which data is last writer wins harmless? Several letters are right.
            //   A) The stock of an article sold in two regions
            //   B) A cached page that can be computed again
            //   C) Events stored under a fresh, unique key
            //   D) A shopping basket edited on two devices
            case "Q14" -> "B, C"; // SOLUTION

            // Q15 · The smallest read quorum
            // N=5 nodes keep a key, and a write waits for W=3 of them. What is the smallest R for which every
            // read meets every completed write?
            //   A) 2
            //   B) 3
            //   C) 4
            //   D) 5
            case "Q15" -> "B"; // SOLUTION

            // Q16 · How often a read misses
            // N=5, W=2 and R=2. A write is on exactly two nodes, and the reader asks two nodes at random. How
            // often does it miss the write?
            //   A) 10 %
            //   B) 20 %
            //   C) 30 %
            //   D) 60 %
            case "Q16" -> "C"; // SOLUTION

            // Q17 · New first, then old
            // N=3 and W=R=2. A write in flight has reached one node. One reader returns the new value;
            // another reader, which starts after that, returns the old value. Which change prevents this
            // order?
            //   A) A coordinator keeps hints for nodes that are down
            //   B) The cluster grows to N=5 nodes, with W=3 and R=3
            //   C) Clocks are synchronised before versions are compared
            //   D) A reader brings the newest value to W nodes, then answers
            case "Q17" -> "D"; // SOLUTION

            // Q18 · A hint that comes too late
            // The homes of a key are a, b and c; W=R=2. While b and c are down, the store accepts a write on
            // a and, as a hint, on d. Then b and c return, and before the hint arrives a client reads these
            // two. What does it get?
            //   A) The old value, for sure
            //   B) The new value, for sure
            //   C) A refusal, for sure
            //   D) Old or new, by chance
            case "Q18" -> "A"; // SOLUTION

            // Q19 · Six nodes
            // How many of six nodes may fail at most, so that the rest can still elect a leader?
            //   A) 1
            //   B) 2
            //   C) 3
            //   D) 4
            case "Q19" -> "B"; // SOLUTION

            // Q20 · Two and three
            // Five nodes are cut into two and three, and the leader is among the two. Which statements hold?
            // Several letters are right.
            //   A) The three can elect a leader in a higher term
            //   B) The two can elect a leader with two of two votes
            //   C) For a while two nodes may believe that they lead
            //   D) The old leader still gets writes confirmed by a majority
            case "Q20" -> "A, C"; // SOLUTION

            // Q21 · Whose log is newer
            // Of three nodes, n2 has crashed. The last entries (term, index) of the others are n1 (1, 4) and
            // n3 (2, 3). Who can become leader under the up-to-date rule?
            //   A) Only n1, as its log is longer
            //   B) Only n3, as its last term is newer
            //   C) Either one, whoever stands first
            //   D) Neither one, as two is no majority
            case "Q21" -> "B"; // SOLUTION

            // Q22 · The standby of RDS
            // As of late 2026: an RDS Multi-AZ instance deployment (one standby in another zone) runs short
            // of read capacity. What does its standby do about it?
            //   A) It serves reads that are a little stale
            //   B) It serves reads through a reader address
            //   C) It serves no reads before a failover
            //   D) It serves the reads of its own zone
            case "Q22" -> "C"; // SOLUTION

            // Q23 · Six copies of Aurora
            // As of late 2026: Aurora keeps six copies, two in each of three zones. A write needs four of
            // them, a read for repair needs three. A zone and one more copy are lost at the same time. What
            // holds?
            //   A) Both reads and writes go on
            //   B) Writes go on, reads for repair stop
            //   C) Nothing goes on, and data are lost
            //   D) Writes stop, reads for repair go on
            case "Q23" -> "D"; // SOLUTION

            // Q24 · DynamoDB across regions
            // As of late 2026: the unit's document calls DynamoDB Global Tables leaderless. Which statements
            // describe the service? Several letters are right.
            //   A) Inside a region, any replica of a partition takes writes
            //   B) In the default mode every region takes writes, and the last writer wins
            //   C) In the default mode a read asks a quorum of regions
            //   D) The strong mode waits for another region before it acknowledges a write
            case "Q24" -> "B, D"; // SOLUTION

            // Q25 · A primary of ElastiCache
            // As of late 2026: an ElastiCache cluster has replicas, and durability is not switched on. The
            // primary of one shard dies just after it acknowledged a write. What can happen?
            //   A) The write is lost, as the replica may not have it yet
            //   B) Every shard loses its primary and has to choose a new one
            //   C) The write is safe, as a majority of nodes confirmed it
            //   D) Two values are kept as siblings, and the client merges
            case "Q25" -> "A"; // SOLUTION

            default -> "";
        };
    }
}

class Quiz {
    /** Grades the letters above, question by question. */
    public static void main(String... args) {
        Script.check("strategy", args);
    }
}
