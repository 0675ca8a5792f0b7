package io.fairground.dispatch.question;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Refuses regular expressions that could keep a server busy: each place where matching may go back and try otherwise
 * multiplies the work, and the product is bounded. What may be repeated is a single character or class, never a group.
 */
final class PatternCost {

    /** A string that a pattern is tried on has at most so many characters. */
    static final int TEXT_LENGTH_MAX = 256;

    private static final int LENGTH_MAX = 200;
    private static final double STEPS_MAX = 1 << 24;

    private final String pattern;
    private int at;
    private int depth;
    private boolean anchored;
    private double steps = 1;

    private PatternCost(String pattern) {
        this.pattern = pattern;
        this.anchored = pattern.startsWith("^");
    }

    /** @return why it is refused, for the vendor; nothing when it is safe */
    static Optional<String> refusal(String pattern) {
        if (pattern.length() > LENGTH_MAX) {
            return Optional.of("has more than " + LENGTH_MAX + " characters");
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException notAPattern) {
            return Optional.of("is not a regular expression");
        }
        return refusedEscape(pattern).or(() -> new PatternCost(pattern).scan());
    }

    /** Between {@code \Q} and {@code \E} a bracket opens nothing: the scan behind it would not see what follows. */
    private static Optional<String> refusedEscape(String pattern) {
        for (var at = pattern.indexOf('\\'); at >= 0; at = pattern.indexOf('\\', at + 2)) {
            var escaped = pattern.charAt(at + 1);
            if (escaped == 'k' || escaped >= '1' && escaped <= '9') {
                return Optional.of("refers back to what it has matched");
            }
            if (escaped == 'Q') {
                return Optional.of("quotes with \\Q: put a \\ before each sign instead");
            }
        }
        return Optional.empty();
    }

    private Optional<String> scan() {
        while (at < pattern.length()) {
            var refusal = step(pattern.charAt(at));
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        var tries = anchored ? steps : steps * TEXT_LENGTH_MAX;
        return tries <= STEPS_MAX
                ? Optional.empty()
                : Optional.of("may take too many steps: use fewer *, +, ? and |, or begin it with ^");
    }

    private Optional<String> step(char sign) {
        switch (sign) {
            case '\\' -> at += 2;
            case '[' -> skipClass();
            case '(' -> {
                if (pattern.startsWith("(?", at) && !pattern.startsWith("(?:", at)) {
                    return Optional.of("looks around, or changes the rules: of the groups with (? only (?: is open");
                }
                depth++;
                at += pattern.startsWith("(?:", at) ? 3 : 1;
            }
            case ')' -> {
                depth--;
                at++;
                if (at < pattern.length() && "*+{".indexOf(pattern.charAt(at)) >= 0) {
                    return Optional.of("repeats a group");
                }
            }
            case '|' -> {
                anchored &= depth > 0;
                steps *= 2;
                at++;
            }
            case '*', '+' -> {
                steps *= TEXT_LENGTH_MAX;
                at++;
            }
            case '?' -> {
                steps *= 2;
                at++;
            }
            case '{' -> repeat();
            default -> at++;
        }
        return Optional.empty();
    }

    private void skipClass() {
        var nested = 0;
        do {
            switch (pattern.charAt(at)) {
                case '\\' -> at++;
                case '[' -> nested++;
                case ']' -> nested--;
                default -> {}
            }
            at++;
        } while (nested > 0 && at < pattern.length());
    }

    /** {@code {n}} is one way to match, {@code {n,m}} is as many as there are numbers between. */
    private void repeat() {
        var end = pattern.indexOf('}', at);
        var bounds = pattern.substring(at + 1, end).split(",", -1);
        if (bounds.length == 2) {
            steps *= bounds[1].isEmpty()
                    ? TEXT_LENGTH_MAX
                    : Math.min(TEXT_LENGTH_MAX, Double.parseDouble(bounds[1]) - Double.parseDouble(bounds[0]) + 1);
        }
        at = end + 1;
    }
}
