package workbook.text;

import java.util.Locale;
import java.util.ResourceBundle;

/** One bundle of sentences, in the reader's language where it has been translated, otherwise in English. */
public final class Texts {
    /** A translation that is missing is read in English, never in the language of the machine. */
    public static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The bundle {@code lib/resources/texts/NAME.properties} and its translations. */
    public static Texts of(String name) {
        return of(name, Locale.getDefault());
    }

    public static Texts of(String name, Locale locale) {
        return new Texts(ResourceBundle.getBundle("texts." + name, locale, NO_OTHER_LANGUAGE));
    }

    /**
     * The sentence under {@code key}, with {@code values} in its places; the places are those of {@link String#format}.
     *
     * @throws java.util.MissingResourceException if there is none
     */
    public String get(String key, Object... values) {
        String sentence = bundle.getString(key);
        return values.length == 0 ? sentence : String.format(Locale.ENGLISH, sentence, values);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
