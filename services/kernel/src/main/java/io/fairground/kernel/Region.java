package io.fairground.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where work is done: an ISO 3166-1 alpha-2 country such as {@code KE}, or an ISO 3166-2 subdivision of one such as
 * {@code US-CA} or {@code FR-976}. The country must exist; subdivisions are checked for their form only.
 */
public record Region(String code) implements Comparable<Region> {

    private static final Pattern FORM = Pattern.compile("([A-Z]{2})(-[A-Z0-9]{1,3})?");
    private static final Set<String> COUNTRIES =
            Arrays.stream(Locale.getISOCountries()).collect(Collectors.toUnmodifiableSet());

    public Region {
        var matcher = FORM.matcher(code);
        if (!matcher.matches() || !COUNTRIES.contains(matcher.group(1))) {
            throw new IllegalArgumentException("not an ISO 3166 region: " + code);
        }
    }

    public static Region of(String code) {
        return new Region(code);
    }

    /** The country itself for a subdivision, else this region. */
    public Region country() {
        return code.length() == 2 ? this : new Region(code.substring(0, 2));
    }

    /** The region whose rules apply where this one has none of its own; a country has no wider one. */
    public Optional<Region> wider() {
        return code.length() == 2 ? Optional.empty() : Optional.of(country());
    }

    @Override
    public int compareTo(Region other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
