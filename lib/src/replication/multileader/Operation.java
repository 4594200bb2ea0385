package replication.multileader;

import java.util.Optional;

/** What a client wants of its leader. */
sealed interface Operation {
    String key();

    /** @param value empty to delete the key */
    record Write(String key, Optional<String> value) implements Operation {
        @Override
        public String toString() {
            return value.map(text -> key + "=" + text).orElse("delete " + key);
        }
    }

    record Add(String key, long n) implements Operation {
        public Add {
            if (n < 0) {
                throw new IllegalArgumentException("A counter only grows: add 0 or more, not " + n + ".");
            }
        }

        @Override
        public String toString() {
            return key + "+" + n;
        }
    }

    record Read(String key) implements Operation {
        @Override
        public String toString() {
            return key + "?";
        }
    }
}
