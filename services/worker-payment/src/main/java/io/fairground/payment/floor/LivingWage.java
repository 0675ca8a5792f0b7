package io.fairground.payment.floor;

import io.fairground.kernel.Region;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What an hour must pay for a living, by somebody's source. No amounts ship with the service: they are not ours to give.
 *
 * @param hourly in major units
 * @param familyType whom it feeds, as the source says
 * @param licence under which the importer may use it
 */
public record LivingWage(
        Region region,
        String currency,
        BigDecimal hourly,
        String familyType,
        String source,
        String licence,
        LocalDate validFrom) {}
