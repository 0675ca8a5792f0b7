package io.fairground.payment.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.payment.exchange.store.ExchangeRateFile;
import io.fairground.payment.floor.store.FloorFiles;
import io.fairground.payment.floor.store.PppFile;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindingFloorsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final FloorTable LEGAL = FloorFiles.load();

    private final Decided decided = new Decided();
    private final BindingFloors floors = new BindingFloors(LEGAL, PppFile.load(), ExchangeRateFile.load(), decided);

    @Test
    void withoutASignedPolicyTheLawBinds() {
        assertThat(binding("FR")).isEqualTo(new Money(1231, "EUR"));
        assertThat(floors.benchmarksAt(Region.of("FR"), TODAY))
                .extracting(BindingFloors.Measured::benchmark)
                .containsExactly(Benchmark.LEGAL);
    }

    /** The figures of the pay research note, 1.3: the same purchasing power as the SMIC. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            KE-30, 78192, KES
            US,     1808, USD
            """)
    void aFloorIsCarriedOverByPurchasingPower(String region, long minor, String currency) {
        decided.policy = policy(false, "1", 2, null);

        assertThat(binding(region)).isEqualTo(new Money(minor, currency));
        assertThat(floor(region).benchmark()).isEqualTo(Benchmark.PPP);
    }

    @Test
    void aPriceLevelThatIsTooOldDoesNotBindAndSaysSo() {
        decided.policy = policy(false, "1", 1, null);

        assertThat(binding("KE-30")).isEqualTo(new Money(8010, "KES"));
        assertThat(floors.benchmarksAt(Region.of("KE-30"), TODAY).getLast().lookup())
                .isEqualTo(new FloorLookup.Unusable(Region.of("KE-30"), "price levels are 2 years old"));
    }

    @Test
    void whereTheLawIsTheHighestItBinds() {
        decided.policy = policy(true, "0.5", 2, new Money(200, "USD"));
        decided.living.put(
                Region.of("FR"),
                new LivingWage(Region.of("FR"), "EUR", new BigDecimal("12.30"), "typical", "test", "CC0", TODAY));

        assertThat(binding("FR")).isEqualTo(new Money(1231, "EUR"));
    }

    @Test
    void aLivingWageAboveTheLawBindsWhereThePolicyCountsIt() {
        decided.living.put(
                Region.of("FR"),
                new LivingWage(Region.of("FR"), "EUR", new BigDecimal("13.0001"), "typical", "test", "CC0", TODAY));

        decided.policy = policy(false, "0", 1, null);
        assertThat(binding("FR")).isEqualTo(new Money(1231, "EUR"));

        decided.policy = policy(true, "0", 1, null);
        assertThat(binding("FR")).isEqualTo(new Money(1301, "EUR"));
    }

    @Test
    void thePlatformsOwnMinimumIsTheSameMoneyEverywhere() {
        decided.policy = policy(false, "0", 1, new Money(200, "USD"));

        assertThat(floor("IN").benchmark()).isEqualTo(Benchmark.POLICY);
        assertThat(floor("IN").row().currency()).isEqualTo("INR");
        assertThat(floor("US").benchmark()).isEqualTo(Benchmark.LEGAL);
    }

    @Test
    void withoutUsableLawNothingBindsUntilAPersonSigns() {
        decided.policy = policy(false, "0", 1, new Money(200, "USD"));
        assertThat(floors.floorAt(Region.of("VE"), TODAY)).isInstanceOf(FloorLookup.Unusable.class);

        decided.signed.put(Region.of("VE"), signed("VE", "USD", "240"));

        assertThat(binding("VE")).isEqualTo(new Money(200, "USD"));
        assertThat(((FloorLookup.Usable) floors.benchmarksAt(Region.of("VE"), TODAY)
                                .getFirst()
                                .lookup())
                        .floor()
                        .badges())
                .contains(Badge.SIGNED);
    }

    @Test
    void nobodySignsHerOwnPolicy() {
        assertThatThrownBy(() ->
                        new FloorPolicy(new UUID(1, 1), TODAY, true, null, BigDecimal.ZERO, 1, null, "paula", "paula"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Money binding(String region) {
        return floor(region).hourly();
    }

    private Floor floor(String region) {
        return ((FloorLookup.Usable) floors.floorAt(Region.of(region), TODAY)).floor();
    }

    private static FloorPolicy policy(boolean living, String share, int apart, @Nullable Money hourly) {
        return new FloorPolicy(
                new UUID(1, 1), TODAY, living, Region.of("FR"), new BigDecimal(share), apart, hourly, "paula", "petra");
    }

    private static WageRow signed(String region, String currency, String month) {
        return new WageRow(
                Region.of(region),
                currency,
                new BigDecimal(month),
                WageUnit.MONTH,
                new BigDecimal("160"),
                TODAY,
                null,
                "",
                "",
                "test",
                Evidence.B,
                "",
                TODAY,
                Set.of(Badge.SIGNED));
    }

    /** What people decided, in memory. */
    private static final class Decided implements FloorDecisions {

        private @Nullable FloorPolicy policy;
        private final Map<Region, LivingWage> living = new HashMap<>();
        private final Map<Region, WageRow> signed = new HashMap<>();

        @Override
        public Optional<FloorPolicy> policyAt(LocalDate day) {
            return Optional.ofNullable(policy);
        }

        @Override
        public Optional<LivingWage> livingAt(Region region, LocalDate day) {
            return Optional.ofNullable(living.get(region));
        }

        @Override
        public Optional<WageRow> overrideAt(Region region, LocalDate day) {
            return Optional.ofNullable(signed.get(region));
        }

        @Override
        public Optional<FloorPolicy> policy(UUID policyId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<FloorPolicy> policies(int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void propose(FloorPolicy proposed, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean sign(UUID policyId, String signedBy, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void importAll(List<LivingWage> wages, String importedBy, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void override(SignedRow override, Instant at) {
            throw new UnsupportedOperationException();
        }
    }
}
