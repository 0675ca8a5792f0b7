package io.fairground.quality.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a text is cut into the pieces that are aligned, compared and voted on. */
public enum Tokenizer {

    /** Lower-cased, cut at white space: punctuation stays with its word. */
    SPACES {
        @Override
        public List<String> tokens(String text) {
            return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
                    .filter(token -> !token.isEmpty())
                    .toList();
        }
    },

    /** Lower-cased, cut at the word boundaries of Unicode (UAX 29): punctuation stands alone. */
    WORDS {
        @Override
        public List<String> tokens(String text) {
            return cut(text.toLowerCase(Locale.ROOT), BreakIterator.getWordInstance(Locale.ROOT));
        }
    },

    /** As written, one user-perceived character each: for scripts without spaces. */
    CHARACTERS {
        @Override
        String separator() {
            return "";
        }

        @Override
        public List<String> tokens(String text) {
            return cut(text, BreakIterator.getCharacterInstance(Locale.ROOT));
        }
    };

    public abstract List<String> tokens(String text);

    /** What stands between two tokens of a text that is put together again. */
    String separator() {
        return " ";
    }

    private static List<String> cut(String text, BreakIterator boundaries) {
        boundaries.setText(text);
        var tokens = new ArrayList<String>();
        var from = boundaries.first();
        for (var to = boundaries.next(); to != BreakIterator.DONE; to = boundaries.next()) {
            var token = text.substring(from, to);
            if (!token.isBlank()) {
                tokens.add(token);
            }
            from = to;
        }
        return tokens;
    }
}
