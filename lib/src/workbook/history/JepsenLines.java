package workbook.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.text.Texts;

/**
 * Reads what Jepsen writes about registers: maps such as {@code {:process 0, :type :invoke, :f :write, :value 3}}, and
 * log lines such as {@code INFO jepsen.util - 0 :invoke :write 3}.
 */
final class JepsenLines {
    private static final Pattern LOG = Pattern.compile("^.*\\s-\\s+(\\S+)\\s+:(\\w+)\\s+:(\\w+)\\s*(.*)$");
    private static final Pattern TOKEN =
            Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|[\\[\\](){}]|[^\\s,\\[\\](){}\"]+");

    private final Texts texts = Texts.of("history");

    /** Empty for a line that no client wrote, such as what Jepsen's nemesis does. */
    Optional<Line> read(String text) {
        return text.startsWith("{") ? map(text) : log(text);
    }

    private Optional<Line> log(String text) {
        Matcher log = LOG.matcher(text);
        if (!log.matches()) {
            throw new Damaged(texts.get("jepsen.log", Damaged.shortened(text)));
        }
        return line(log.group(1), log.group(2), log.group(3), values(tokens(log.group(4))), Optional.empty());
    }

    private Optional<Line> map(String text) {
        List<String> tokens = tokens(text);
        Map<String, List<String>> fields = new HashMap<>();
        int place = 1;
        while (place < tokens.size() - 1) {
            String name = tokens.get(place++);
            int end = endOfForm(tokens, place);
            fields.put(name, tokens.subList(place, end));
            place = end;
        }
        if (!text.endsWith("}")) {
            throw new Damaged(texts.get("jepsen.map", Damaged.shortened(text)));
        }
        return line(
                field(fields, ":process"),
                keyword(field(fields, ":type")),
                keyword(field(fields, ":f")),
                values(fields.getOrDefault(":value", List.of("nil"))),
                fields.containsKey(":time") ? Optional.of(field(fields, ":time")) : Optional.empty());
    }

    private String field(Map<String, List<String>> fields, String name) {
        if (!fields.containsKey(name)) {
            throw new Damaged(texts.get("lacks", name));
        }
        return String.join(" ", fields.get(name));
    }

    private Optional<Line> line(
            String process, String type, String function, List<Optional<String>> values, Optional<String> nanos) {
        if (process.startsWith(":")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Line(
                    Integer.parseInt(process), Optional.empty(), type, function, "", values, nanos.map(this::time)));
        } catch (NumberFormatException e) {
            throw new Damaged(texts.get("jepsen.process", process));
        }
    }

    private Duration time(String nanos) {
        try {
            return Duration.ofNanos(Long.parseLong(nanos));
        } catch (NumberFormatException e) {
            throw new Damaged(texts.get("jepsen.time", nanos));
        }
    }

    private int endOfForm(List<String> tokens, int start) {
        int depth = 0;
        for (int place = start; place < tokens.size(); place++) {
            String token = tokens.get(place);
            if (token.equals("[") || token.equals("{") || token.equals("(")) {
                depth++;
            } else if (token.equals("]") || token.equals("}") || token.equals(")")) {
                depth--;
            }
            if (depth <= 0) {
                return place + 1;
            }
        }
        throw new Damaged(texts.get("jepsen.open"));
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group(1) == null ? matcher.group() : matcher.group(1));
        }
        return tokens;
    }

    private static String keyword(String token) {
        return token.startsWith(":") ? token.substring(1) : token;
    }

    private static List<Optional<String>> values(List<String> tokens) {
        List<Optional<String>> values = new ArrayList<>();
        for (String token : tokens) {
            if (!token.equals("[") && !token.equals("]")) {
                values.add(token.equals("nil") ? Optional.empty() : Optional.of(token));
            }
        }
        return values.isEmpty() ? List.of(Optional.empty()) : values;
    }
}
