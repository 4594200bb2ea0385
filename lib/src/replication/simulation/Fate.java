package replication.simulation;

/**
 * What becomes of one message that the network takes. Times are in µs.
 *
 * @param lost whether the message itself never arrives
 * @param delayMicros how long it is under way, unless it is lost
 * @param doubled whether a second copy arrives
 * @param echoMicros how long the second copy is under way, if there is one
 */
public record Fate(boolean lost, long delayMicros, boolean doubled, long echoMicros) {
    /** It arrives once, as early as {@code link} can bring it. */
    public static Fate usual(Link link) {
        return new Fate(false, Times.micros(link.delay().min()), false, 0);
    }
}
