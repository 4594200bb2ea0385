package workbook.sync;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short name for a text, by which one sees later whether somebody has written in it. */
final class Fingerprint {
    private Fingerprint() {}

    /** The same for texts that differ in line ends, or in blanks at the end, only. */
    static String of(String text) {
        String plain = text.replace("\r\n", "\n").stripTrailing();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException noJava) {
            throw new IllegalStateException(noJava);
        }
    }
}
