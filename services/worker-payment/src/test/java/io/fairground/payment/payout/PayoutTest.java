package io.fairground.payment.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kernel.Money;
import io.fairground.payment.Fixtures;
import io.fairground.payment.beneficiary.Beneficiary;
import io.fairground.payment.beneficiary.PayoutAccount;
import io.fairground.payment.payout.PayoutState.Name;
import io.fairground.payment.payout.PayoutState.Opinion;
import io.fairground.payment.payout.Step.Movement;
import io.fairground.payment.rail.Evidence;
import io.fairground.payment.rail.Evidence.Outcome;
import io.fairground.payment.rail.Evidence.Source;
import io.fairground.payment.rail.Rail;
import io.fairground.payment.rail.RailKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PayoutTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final Money AMOUNT = new Money(100_000, "KES");

    @ParameterizedTest
    @CsvSource(textBlock = """
            # heard before,         then,                    state,    money
            '',                     'ANSWER PAID',           SENT,     NONE
            '',                     'CALLBACK NOT_PAID',     UNKNOWN,  NONE
            '',                     'STATUS_QUERY PAID',     SETTLED,  PAID
            '',                     'STATUS_QUERY NOT_PAID', UNKNOWN,  NONE
            '',                     'STATUS_REPORT PAID',    SETTLED,  PAID
            '',                     'STATUS_REPORT NOT_PAID',REJECTED, BACK
            '',                     'STATEMENT PAID',        SETTLED,  PAID
            '',                     'STATEMENT NOT_PAID',    REJECTED, BACK
            'CALLBACK PAID',        'STATUS_QUERY PAID',     SETTLED,  PAID
            'CALLBACK PAID',        'CALLBACK NOT_PAID',     UNKNOWN,  NONE
            'CALLBACK NOT_PAID',    'STATUS_QUERY PAID',     UNKNOWN,  NONE
            'CALLBACK NOT_PAID',    'STATEMENT PAID',        SETTLED,  PAID
            'STATUS_QUERY NOT_PAID','STATUS_QUERY PAID',     UNKNOWN,  NONE
            'CALLBACK PAID',        'STATEMENT NOT_PAID',    REJECTED, BACK
            """)
    void aYesIsBelievedEarlyAndANoFromTheBookOnly(String before, String then, Name state, Movement movement) {
        // Given
        var payout = before.isEmpty() ? sent() : heard(sent(), before);

        // When
        var step = payout.hear(evidence(then));

        // Then
        assertThat(step).isInstanceOfSatisfying(Step.Moved.class, moved -> {
            assertThat(moved.payout().state().name()).isEqualTo(state);
            assertThat(moved.movement()).isEqualTo(movement);
        });
    }

    @Test
    void noAnswerIsUnknownAndALateYesSettlesIt() {
        // Given
        var unknown = moved(sent().answered(new Rail.Answer.NoneKnown("timeout")));

        // When
        var late = moved(unknown.hear(evidence("CALLBACK PAID")));

        // Then: the callback is a reason to ask, and the rail's record is enough
        assertThat(unknown.state().name()).isEqualTo(Name.UNKNOWN);
        assertThat(late.state().name()).isEqualTo(Name.UNKNOWN);
        assertThat(moved(late.hear(evidence("STATUS_QUERY PAID"))).state().name())
                .isEqualTo(Name.SETTLED);
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void whatIsHeardTwiceMovesMoneyOnce(Source source) {
        for (var outcome : Outcome.values()) {
            var payout = sent();
            var movements = 0;
            for (int time = 0; time < 3; time++) {
                if (payout.hear(evidence(source + " " + outcome))
                        instanceof Step.Moved(Payout next, Movement movement)) {
                    payout = next;
                    movements += movement == Movement.NONE ? 0 : 1;
                }
            }
            assertThat(movements).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void aRejectedPayoutThatWasPaidAfterAllIsAFindingAndMovesNothing() {
        var rejected = heard(sent(), "STATEMENT NOT_PAID");

        for (var source : Source.values()) {
            assertThat(rejected.hear(evidence(source + " PAID"))).isInstanceOf(Step.Finding.class);
        }
    }

    @Test
    void aSettledPayoutComesBackByTheStatementOnly() {
        var settled = heard(sent(), "STATUS_QUERY PAID");

        assertThat(settled.hear(evidence("CALLBACK NOT_PAID"))).isInstanceOf(Step.Finding.class);
        assertThat(settled.hear(evidence("STATEMENT NOT_PAID")))
                .isInstanceOfSatisfying(
                        Step.Moved.class, moved -> assertThat(moved.movement()).isEqualTo(Movement.RETURNED));
    }

    @Test
    void anotherAmountIsUnknownWhoeverSaysIt() {
        var other = new Evidence(
                sent().payoutId(), Source.STATEMENT, Outcome.PAID, "line 7", new Money(100_001, "KES"), NOW);

        assertThat(moved(sent().hear(other)).state().name()).isEqualTo(Name.UNKNOWN);
    }

    @Test
    void somethingPaidThatNobodySentIsAFinding() {
        assertThat(requested().hear(evidence("STATEMENT PAID"))).isInstanceOf(Step.Finding.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # who,     sets rates, propose, approve, resolve
            wanjiku,   false,      false,   false,   false
            paula,     false,      true,    false,   false
            anton,     false,      true,    true,    false
            rita,      false,      true,    true,    true
            rita,      true,       false,   false,   false
            """)
    void nobodyHasTwoDutiesForOnePayout(
            String who, boolean setsRates, boolean propose, boolean approve, boolean resolve) {
        var proposed = moved(requested().propose("paula", false));
        var unknown = moved(sent().answered(new Rail.Answer.NoneKnown("timeout")));

        assertThat(requested().propose(who, setsRates) instanceof Step.Moved).isEqualTo(propose);
        assertThat(proposed.approve(who, setsRates) instanceof Step.Moved).isEqualTo(approve);
        assertThat(unknown.resolve(new Opinion(who, Outcome.PAID, "called"), setsRates) instanceof Step.Moved)
                .isEqualTo(resolve);
    }

    @Test
    void twoPeopleWhoSayTheSameEndAnUnknownPayoutAndOneDoesNot() {
        // Given
        var unknown = moved(sent().answered(new Rail.Answer.NoneKnown("timeout")));

        // When
        var one = moved(unknown.resolve(new Opinion("rita", Outcome.NOT_PAID, "called the bank"), false));

        // Then
        assertThat(one.state().name()).isEqualTo(Name.UNKNOWN);
        assertThat(one.resolve(new Opinion("rita", Outcome.NOT_PAID, "sure"), false))
                .isInstanceOf(Step.Refused.class);
        assertThat(moved(one.resolve(new Opinion("ruth", Outcome.PAID, "no"), false))
                        .state()
                        .name())
                .isEqualTo(Name.UNKNOWN);
        assertThat(one.resolve(new Opinion("ruth", Outcome.NOT_PAID, "called too"), false))
                .isInstanceOfSatisfying(Step.Moved.class, moved -> {
                    assertThat(moved.payout().state().name()).isEqualTo(Name.REJECTED);
                    assertThat(moved.movement()).isEqualTo(Movement.BACK);
                });
    }

    @Test
    void onceSentNothingTakesItBack() {
        assertThat(moved(requested().withdraw("wanjiku")).state().name()).isEqualTo(Name.WITHDRAWN);
        assertThat(sent().withdraw("wanjiku")).isInstanceOf(Step.Refused.class);
        assertThat(sent().send(NOW)).isInstanceOf(Step.Refused.class);
    }

    /** P2: 1,000.75 KES on a whole-unit rail pays 1,000 and keeps 0.75. */
    @Test
    void whatARailCannotCarryStaysPayable() {
        var asked = new Money(100_075, "KES");

        var request = request(asked, asked, new Money(100, "KES"), NOW);

        assertThat(request).isInstanceOfSatisfying(PayoutRequest.Granted.class, granted -> {
            assertThat(granted.payout().amount()).isEqualTo(new Money(100_000, "KES"));
            assertThat(granted.rest()).isEqualTo(new Money(75, "KES"));
        });
    }

    @ParameterizedTest
    @CsvSource({"UGX, 1", "XOF, 1", "KES, 100", "USD, 100", "GHS, 100"})
    void aWholeUnitIsOfTheCurrencysOwnDigits(String currency, long minor) {
        assertThat(RailKind.MOBILE_MONEY.step(currency).amountMinor()).isEqualTo(minor);
        assertThat(RailKind.BANK_FILE.step("EUR").amountMinor()).isEqualTo(1);
    }

    @Test
    void moreThanIsPayableOrLessThanTheMinimumIsRefused() {
        var payable = new Money(50_000, "KES");
        var minimum = new Money(8_000, "KES");

        assertThat(request(new Money(50_001, "KES"), payable, minimum, NOW))
                .isEqualTo(new PayoutRequest.NotCovered(payable));
        assertThat(request(new Money(8_099, "KES"), payable, minimum, NOW)).isInstanceOf(PayoutRequest.Granted.class);
        assertThat(request(new Money(7_999, "KES"), payable, minimum, NOW))
                .isEqualTo(new PayoutRequest.BelowMinimum(minimum));
        assertThat(request(new Money(50_000, "KES"), payable, minimum, NOW.minusSeconds(1)))
                .isEqualTo(new PayoutRequest.AccountCoolingDown(NOW));
    }

    @Test
    void theMinimumStaysBelowOneDaysFloor() {
        var hourly = new Money(8_010, "KES");

        for (int hours = 0; hours < 8; hours++) {
            assertThat(new PayoutMinimum(hours).of(RailKind.MOBILE_MONEY, "KES", hourly))
                    .isLessThan(hourly.times(8));
        }
        assertThat(new PayoutMinimum(1).of(RailKind.MOBILE_MONEY, "KES", hourly))
                .isEqualTo(new Money(8_000, "KES"));
        assertThat(new PayoutMinimum(1).of(RailKind.MOBILE_MONEY, "KES", null)).isEqualTo(new Money(100, "KES"));
        assertThat(new PayoutMinimum(1).of(RailKind.BANK_FILE, "EUR", hourly)).isEqualTo(new Money(1, "EUR"));
    }

    private static PayoutRequest request(Money asked, Money payable, Money minimum, Instant now) {
        return PayoutRequest.decide(
                Fixtures.IDS.next(), "wanjiku", account(), RailKind.MOBILE_MONEY, asked, payable, minimum, now);
    }

    private static PayoutAccount account() {
        var wallet = new Beneficiary.MobileWallet("Wanjiku", "+254712345678");
        return PayoutAccount.added(
                Fixtures.IDS.next(), Fixtures.IDS.next(), wallet, "KES", 0, Duration.ofHours(48), NOW);
    }

    private static Payout requested() {
        return ((PayoutRequest.Granted) request(AMOUNT, AMOUNT, new Money(100, "KES"), NOW)).payout();
    }

    private static Payout sent() {
        var proposed = moved(requested().propose("paula", false));
        return moved(moved(proposed.approve("anton", false)).send(NOW));
    }

    private static Payout heard(Payout payout, String... evidence) {
        var next = payout;
        for (var one : List.of(evidence)) {
            next = moved(next.hear(evidence(one)));
        }
        return next;
    }

    private static Payout moved(Step step) {
        return ((Step.Moved) step).payout();
    }

    private static Evidence evidence(String text) {
        var parts = text.split(" ", -1);
        @Nullable Money amount = null;
        return new Evidence(
                Fixtures.IDS.next(), Source.valueOf(parts[0]), Outcome.valueOf(parts[1]), "message 1", amount, NOW);
    }
}
