package io.fairground.payment.offer.rest;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.payment.floor.rest.FloorRowView;
import java.time.LocalDate;

/**
 * What an answer must pay at least.
 *
 * @param smallestOffer the smallest price of one answer that passes
 * @param floorHourly the floor it reaches, in the floor's own currency, rounded up to a minor unit
 * @param floorRow the row the floor comes from
 */
public record QuoteView(
        Region region,
        int expectedSeconds,
        LocalDate at,
        Money smallestOffer,
        Money floorHourly,
        FloorRowView floorRow) {}
