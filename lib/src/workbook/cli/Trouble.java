package workbook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import workbook.exercise.WorkbookFolder;
import workbook.exercise.WrongUse;
import workbook.text.Texts;

/** Recognises, in what a program printed or an operation threw, the troubles that a person can mend. */
final class Trouble {
    private static final Map<String, Pattern> KNOWN = Map.of(
            "trouble.disk",
            pattern("no space left on device|disk quota exceeded"),
            "trouble.read-only",
            pattern("read-only file system|permission denied|AccessDeniedException|FileAlreadyExistsException"),
            "trouble.network",
            pattern("name resolution|name or service not known|nodename nor servname|unknown ?host|could not resolve"
                    + "|newconnectionerror|connection (refused|timed out|error)|network is unreachable|proxyerror"
                    + "|from versions: none"));

    private Trouble() {}

    /**
     * The sentence for a failure.
     *
     * @param said what the failing program printed, or the message of an exception
     * @param again the command to type when the trouble is gone
     */
    static Optional<WrongUse> in(String said, WorkbookFolder folder, String again) {
        return KNOWN.entrySet().stream()
                .filter(known -> known.getValue().matcher(said).find())
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .map(key -> new WrongUse(Texts.of("cli").get(key, folder.path(), again)));
    }

    /** The same for an exception of the file system; it is thrown again where nobody but us can mend it. */
    static WrongUse in(IOException failure, WorkbookFolder folder, String again) throws IOException {
        return in(failure.toString(), folder, again).orElseThrow(() -> failure);
    }

    /** The sentence for a program that failed for a reason we do not know; it points to what the program printed. */
    static WrongUse unknown(String program, Path log, String again) {
        return new WrongUse(Texts.of("cli").get("trouble.unknown", program, log, again));
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
    }
}
