package io.fairground.payment.rail.iso;

import io.fairground.payment.rail.Evidence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a bank's file says of payments.
 *
 * @param messageId of the bank's file
 * @param wholeFile where a report speaks of one of our files as a whole: all its payments that are not among the lines
 */
public record BankMessage(String messageId, Optional<WholeFile> wholeFile, List<Line> lines) {

    public BankMessage {
        lines = List.copyOf(lines);
    }

    /** @param originalMessageId of our file */
    public record WholeFile(String originalMessageId, Evidence.Outcome outcome) {}

    /**
     * One payment.
     *
     * @param endToEndId as we or somebody else gave it
     * @param reference the bank's, different for each booking
     * @param amount in major units, as it stands there; null where the file does not say it
     */
    public record Line(
            String endToEndId,
            Evidence.Source source,
            Evidence.Outcome outcome,
            String reference,
            @Nullable String amount,
            @Nullable String currency) {}
}
