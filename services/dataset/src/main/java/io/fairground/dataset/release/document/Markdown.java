package io.fairground.dataset.release.document;

import io.fairground.dataset.release.facts.Interval;
import io.fairground.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Words of documents. What comes from people is text in them, never markup. */
final class Markdown {

    private Markdown() {}

    /** Backslashes before what Markdown or HTML would read as markup; line breaks become spaces. */
    static String text(String foreign) {
        var safe = new StringBuilder();
        foreign.codePoints().forEach(c -> {
            if (c < 128 && !Character.isLetterOrDigit(c) && c > ' ' && ",.:;?'\"/%".indexOf(c) < 0) {
                safe.append('\\').appendCodePoint(c);
            } else {
                safe.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            }
        });
        return safe.toString().replace("\\<", "&lt;").replace("\\>", "&gt;").replace("\\&", "&amp;");
    }

    static String counts(Map<?, Long> counts) {
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .map(count -> text(String.valueOf(count.getKey())) + " " + count.getValue())
                        .collect(Collectors.joining(", "));
    }

    static String money(List<Money> amounts) {
        return amounts.isEmpty()
                ? "none"
                : amounts.stream().map(Markdown::money).collect(Collectors.joining(" + "));
    }

    private static String money(Money amount) {
        var digits = Math.max(0, Currency.getInstance(amount.currency()).getDefaultFractionDigits());
        return BigDecimal.valueOf(amount.amountMinor(), digits).toPlainString() + " " + amount.currency();
    }

    static String percent(Interval share) {
        return String.format(
                Locale.ROOT, "%.1f %% (%.1f to %.1f)", 100 * share.value(), 100 * share.low(), 100 * share.high());
    }
}
