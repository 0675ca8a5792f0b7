package io.fairground.payment.audit.report;

import java.util.Map;

/**
 * The sub-region of each country by UN M49, such as Eastern Africa for KE.
 *
 * @param byCountry ISO 3166-1 alpha-2
 */
public record SubRegions(Map<String, String> byCountry) {

    private static final String NONE = "no sub-region";

    public SubRegions {
        byCountry = Map.copyOf(byCountry);
    }

    /** @param region a country or a subdivision of one */
    public String of(String region) {
        return byCountry.getOrDefault(region.substring(0, Math.min(2, region.length())), NONE);
    }
}
