package io.fairground.payment.topup;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.payment.exchange.store.ExchangeRateFile;
import io.fairground.payment.floor.store.FloorFiles;
import io.fairground.payment.ledger.PostingType;
import io.fairground.payment.time.CountedTime;
import io.fairground.payment.time.TimeState;
import io.fairground.payment.time.Week;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WeekRulesTest {

    private static final WeekRules RULES = new WeekRules(FloorFiles.load(), ExchangeRateFile.load());
    private static final UUID WANJIRU = new UUID(1, 1);
    private static final Week WEEK = Week.parse("2026-W47").orElseThrow();
    private static final Instant DAY = Instant.parse("2026-11-18T12:00:00Z");
    private static final int HOUR = 3_600_000;

    @Test
    void everyHourIsHeldToTheFloorPaidOrNot() {
        var week = List.of(time("FR", DAY, HOUR, true), time("FR", DAY, HOUR, false));

        var missing = topUp(week, List.of(eur(1500)), List.of());

        // 2 h x 12.31 EUR - 15.00 EUR
        assertThat(missing).map(TopUp::amount).contains(eur(962));
    }

    @Test
    void whatReachesTheFloorIsNotToppedUp() {
        assertThat(topUp(List.of(time("FR", DAY, HOUR, true)), List.of(eur(1231)), List.of()))
                .isEmpty();
    }

    @Test
    void theLastMinorUnitIsRoundedUpForTheWorker() {
        // 1 s x 12.31 EUR / 3600 = 0.34194 cents
        var missing = topUp(List.of(time("FR", DAY, 1000, false)), List.of(), List.of());

        assertThat(missing).map(TopUp::amount).contains(eur(1));
        assertThat(missing.orElseThrow().posting().rounding()).isNotNull();
    }

    @Test
    void aRiseInTheMiddleOfAWeekCountsFromItsDayOn() {
        // the SMIC is 12.02 until 2026-05-31, a Sunday, and 12.31 from the day after
        var before = time("FR", Instant.parse("2026-05-31T12:00:00Z"), HOUR, false);
        var after = time("FR", Instant.parse("2026-06-01T12:00:00Z"), HOUR, false);

        assertThat(topUp(List.of(before), List.of(), List.of()))
                .map(TopUp::amount)
                .contains(eur(1202));
        assertThat(topUp(List.of(before, after), List.of(), List.of()))
                .map(TopUp::amount)
                .contains(eur(2433));
    }

    @Test
    void sheIsToppedUpInTheCurrencyShePaidIn() {
        var week = List.of(time("KE-30", DAY, HOUR, true));

        // 80.0920 KES an hour; at 129.6 to the dollar it is some 0.62 USD
        assertThat(topUp(week, List.of(new Money(10, "USD")), List.of()))
                .map(one -> one.amount().currency())
                .contains("USD");
        assertThat(topUp(week, List.of(), List.of())).map(TopUp::amount).contains(new Money(8010, "KES"));
        assertThat(topUp(week, List.of(new Money(10, "USD"), new Money(10, "KES")), List.of()))
                .map(one -> one.amount().currency())
                .contains("KES");
    }

    @Test
    void whatWasClaimedIsNeitherClaimedAgainNorTakenBack() {
        var hour = List.of(time("FR", DAY, HOUR, false));
        var first = topUp(hour, List.of(), List.of()).orElseThrow();

        assertThat(topUp(hour, List.of(), List.of(first))).isEmpty();
        assertThat(topUp(hour, List.of(eur(2000)), List.of(first))).isEmpty();
        var corrected = List.of(time("FR", DAY, 2 * HOUR, false));
        var second = topUp(corrected, List.of(), List.of(first)).orElseThrow();
        assertThat(second.amount()).isEqualTo(eur(1231));
        assertThat(second.revision()).isEqualTo(2);
        assertThat(second.posting().idempotencyKey())
                .isNotEqualTo(first.posting().idempotencyKey());
    }

    @Test
    void whereNoFloorIsUsableItSaysSo() {
        assertThat(shortfall(List.of(time("VE", DAY, HOUR, true)), List.of())).isInstanceOf(Shortfall.Unclear.class);
        assertThat(shortfall(List.of(time(null, DAY, HOUR, true)), List.of())).isInstanceOf(Shortfall.Unclear.class);
        assertThat(shortfall(List.of(time("FR", DAY, 0, false)), List.of())).isInstanceOf(Shortfall.Nothing.class);
    }

    @Test
    void afterAnyHistoryTheClaimsAndThePayReachTheFloorByLessThanOneMinorUnitEach() {
        var seed = 20_261_201L;
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var claims = new ArrayList<TopUp>();
            var millis = 0L;
            var earned = 0L;
            for (int step = 0; step < 4; step++) {
                millis += random.nextInt(3 * HOUR);
                earned += random.nextInt(1500);
                var next = topUp(List.of(time("FR", DAY, millis, false)), List.of(eur(earned)), claims);
                next.ifPresent(claims::add);
            }
            var claimed =
                    claims.stream().mapToLong(one -> one.amount().amountMinor()).sum();
            // 1231 x millis / 3,600,000 rounded up
            var floor = Math.ceilDiv(1231L * millis, (long) HOUR);
            assertThat(earned + claimed).as("seed %d, round %d", seed, round).isGreaterThanOrEqualTo(floor);
            claims.forEach(claim -> assertThat(claim.posting().type()).isEqualTo(PostingType.TOP_UP));
        }
    }

    private static Optional<TopUp> topUp(List<CountedTime> week, List<Money> earned, List<TopUp> earlier) {
        return TopUp.of(WANJIRU, WEEK, (Shortfall.Known) shortfall(week, earned), earlier, DAY);
    }

    private static Shortfall shortfall(List<CountedTime> week, List<Money> earned) {
        return RULES.shortfall(week, earned, null);
    }

    private static Money eur(long minor) {
        return new Money(minor, "EUR");
    }

    private static CountedTime time(@Nullable String region, Instant at, long activeMillis, boolean paid) {
        return new CountedTime(
                null,
                WANJIRU,
                TimeState.WORK,
                at.minusSeconds(10_800),
                at,
                activeMillis,
                true,
                region == null ? null : Region.of(region),
                null,
                paid);
    }
}
