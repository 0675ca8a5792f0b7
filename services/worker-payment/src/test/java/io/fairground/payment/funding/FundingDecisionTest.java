package io.fairground.payment.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.payment.exchange.store.ExchangeRateFile;
import io.fairground.payment.floor.store.FloorFiles;
import io.fairground.payment.offer.OfferRules;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FundingDecisionTest {

    private static final OfferRules RULES = new OfferRules(FloorFiles.load(), ExchangeRateFile.load());
    private static final Money HUNDRED_EUR = new Money(10_000, "EUR");

    @Test
    void theBudgetIsEveryAnswerAtTheHighestPriceOfEachCurrency() {
        var job = job(10, 3, offer("FR", 11, "EUR"), offer("DE", 13, "EUR"), offer("US", 7, "USD"));

        assertThat(job.worstCase()).containsExactly(new Money(390, "EUR"), new Money(210, "USD"));
    }

    @Test
    void aFairAndCoveredJobIsFunded() {
        var job = job(10, 3, offer("FR", 11, "EUR"));

        var decision = FundingDecision.decide(job, RULES, Map.of("EUR", HUNDRED_EUR));

        assertThat(decision).isEqualTo(new FundingDecision.Funded(List.of(new Money(330, "EUR"))));
    }

    @Test
    void allReasonsAreGivenAtOnce() {
        var job = job(
                1000,
                3,
                offer("FR", 10, "EUR"),
                offer("VE", 100, "USD"),
                offer("FR", 100, "CHF"),
                offer("DE", 20, "EUR"));

        var decision = (FundingDecision.Refused) FundingDecision.decide(job, RULES, Map.of("EUR", HUNDRED_EUR));

        assertThat(decision.refusals())
                .extracting(Refusal::code)
                .containsExactly(
                        Refusal.Code.OFFER_BELOW_FLOOR,
                        Refusal.Code.NO_USABLE_FLOOR,
                        Refusal.Code.NO_EXCHANGE_RATE,
                        Refusal.Code.INSUFFICIENT_FUNDS,
                        Refusal.Code.INSUFFICIENT_FUNDS,
                        Refusal.Code.INSUFFICIENT_FUNDS);
        assertThat(decision.refusals().getFirst().smallest()).isEqualTo(new Money(11, "EUR"));
        assertThat(decision.refusals().getFirst().region()).isEqualTo(Region.of("FR"));
        assertThat(decision.refusals().get(4).smallest()).isEqualTo(new Money(50_000, "EUR"));
    }

    @Test
    void aBudgetBeyondAllMoneyIsRefusedInsteadOfOverflowing() {
        var job = job(Integer.MAX_VALUE, Integer.MAX_VALUE, offer("FR", Long.MAX_VALUE, "EUR"));

        assertThat(FundingDecision.decide(job, RULES, Map.of())).isInstanceOf(FundingDecision.Refused.class);
    }

    @Test
    void anOfferOfACountryPaysItsSubdivisions() {
        var offer = offer("US", 7, "USD");

        assertThat(offer.pays(Region.of("US-CA"), "RATER", new Money(7, "USD"))).isTrue();
        assertThat(offer.pays(Region.of("US-CA"), "RATER", new Money(8, "USD"))).isFalse();
        assertThat(offer.pays(Region.of("US-CA"), "EXPERT", new Money(7, "USD")))
                .isFalse();
        assertThat(offer.pays(Region.of("FR"), "RATER", new Money(7, "USD"))).isFalse();
    }

    private static Job job(int tasks, int maxOverlap, JobOffer... offers) {
        return new Job(
                UUID.fromString("01990000-0000-7000-8000-000000000001"),
                "acme",
                tasks,
                maxOverlap,
                30,
                Instant.parse("2026-11-22T12:00:00Z"),
                List.of(offers));
    }

    private static JobOffer offer(String region, long minor, String currency) {
        return new JobOffer(Region.of(region), "RATER", new Money(minor, currency));
    }
}
