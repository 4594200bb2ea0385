package replication.consistency;

import java.util.List;

/**
 * A promise that was broken, with the operations that show it.
 *
 * @param sentence names operations, clients and times
 * @param operations in the order in which the sentence names them; none where leaders are at fault
 */
public record Anomaly(String sentence, List<Operation> operations) {
    public Anomaly {
        operations = List.copyOf(operations);
    }

    @Override
    public String toString() {
        return sentence;
    }
}
