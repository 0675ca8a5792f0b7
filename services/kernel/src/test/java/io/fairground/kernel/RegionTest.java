package io.fairground.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest {

    @ParameterizedTest
    @ValueSource(strings = {"KE", "US-CA", "FR-976", "NA"})
    void countriesAndSubdivisionsAreRegions(String code) {
        assertThat(Region.of(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "us", "USA", "XX", "US-", "US-CALI", "US_CA", " US"})
    void anythingElseIsRefused(String code) {
        assertThatThrownBy(() -> Region.of(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSubdivisionFallsBackToItsCountryAndACountryToNothing() {
        assertThat(Region.of("US-CA").wider()).contains(Region.of("US"));
        assertThat(Region.of("US").wider()).isEmpty();
    }
}
