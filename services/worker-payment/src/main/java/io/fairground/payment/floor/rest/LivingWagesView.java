package io.fairground.payment.floor.rest;

import io.fairground.payment.floor.RejectedRow;
import java.util.List;

/**
 * What came of an import.
 *
 * @param imported wages that were taken
 * @param rejected the others, with the reason for each
 */
public record LivingWagesView(int imported, List<RejectedView> rejected) {

    /** A wage that was not taken. */
    public record RejectedView(String region, String source, String reason) {}

    public LivingWagesView {
        rejected = List.copyOf(rejected);
    }

    static LivingWagesView of(int asked, List<RejectedRow> rejected) {
        return new LivingWagesView(
                asked - rejected.size(),
                rejected.stream()
                        .map(row -> new RejectedView(row.region(), row.source(), row.reason()))
                        .toList());
    }
}
