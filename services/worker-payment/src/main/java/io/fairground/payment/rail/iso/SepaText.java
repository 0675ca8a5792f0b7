package io.fairground.payment.rail.iso;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text in the characters every bank of SEPA takes (EPC217-08): {@code a-z A-Z 0-9 / - ? : ( ) . , ' +} and space. What
 * cannot be written becomes a full stop; slashes neither begin nor end a text, nor follow each other.
 */
final class SepaText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-zA-Z0-9/\\-?:().,'+ ]");
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("Æ", "AE"),
            Map.entry("œ", "oe"),
            Map.entry("Œ", "OE"),
            Map.entry("ø", "o"),
            Map.entry("Ø", "O"),
            Map.entry("ł", "l"),
            Map.entry("Ł", "L"),
            Map.entry("đ", "d"),
            Map.entry("Đ", "D"),
            Map.entry("ı", "i"),
            Map.entry("&", "+"));

    private SepaText() {}

    static String of(String text, int max) {
        var written = text;
        for (var letter : LETTERS.entrySet()) {
            written = written.replace(letter.getKey(), letter.getValue());
        }
        written = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD))
                .replaceAll("");
        written =
                OTHER.matcher(written).replaceAll(".").replaceAll("/{2,}", "/").replaceAll(" {2,}", " ");
        written = written.substring(0, Math.min(max, written.length())).strip().replaceAll("^/|/$", "");
        return written.isEmpty() ? "." : written;
    }
}
