package io.fairground.replay.run;

import io.fairground.replay.client.Datasets.Clause;
import io.fairground.replay.client.Datasets.Item;
import io.fairground.replay.client.Money;
import io.fairground.replay.client.TaskDispatch.JobRequest;
import io.fairground.replay.client.TaskDispatch.Offer;
import io.fairground.replay.client.TaskDispatch.Question;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a vendor does before anybody can work: data, guideline, money, job. */
final class Posting {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LEASE_SECONDS = 120;

    private final Market market;
    private final RunFolder run;

    Posting(Market market, RunFolder run) {
        this.market = market;
        this.run = run;
    }

    /** @param overlap how many answers a task takes at most */
    record Terms(
            String title,
            Question question,
            int overlap,
            int expectedSeconds,
            String resolutionMethod,
            List<Offer> offers) {}

    /** @param name the job's within this run: a repeated call finds what the first one made */
    UUID post(String name, List<Item> items, List<Clause> guideline, Terms terms) {
        var vendor = market.vendor;
        var dataset = market.datasets.create(vendor, key(name, "dataset"), run.name() + " " + name);
        var loaded = market.datasets.load(vendor, dataset.datasetId(), run.id(name + "/import"), items);
        var published = market.datasets.publish(vendor, key(name, "guideline"), terms.title(), guideline);
        deposit(name, terms, items.size());
        var job = market.dispatch.submit(
                vendor,
                key(name, "job"),
                new JobRequest(
                        terms.title() + " (" + run.name() + ")",
                        dataset.datasetId(),
                        loaded.version(),
                        published.guidelineId(),
                        published.version(),
                        terms.question(),
                        terms.overlap(),
                        terms.overlap(),
                        LEASE_SECONDS,
                        terms.expectedSeconds(),
                        terms.resolutionMethod(),
                        terms.offers()));
        awaitOpen(job.jobId());
        return job.jobId();
    }

    /** Enough for the worst case: every task with all its answers, each at the highest price of its currency. */
    private void deposit(String name, Terms terms, int taskCount) {
        terms.offers().stream()
                .map(Offer::price)
                .collect(Collectors.groupingBy(Money::currency, Collectors.summarizingLong(Money::amountMinor)))
                .forEach((currency, prices) -> {
                    var worstCase = new Money(prices.getMax(), currency).times((long) taskCount * terms.overlap());
                    market.payment.deposit(
                            market.operator,
                            key(name, "deposit-" + currency),
                            Market.TENANT,
                            worstCase,
                            run.name() + " " + name);
                });
    }

    private void awaitOpen(UUID jobId) {
        Await.until("job " + jobId + " is funded and open", PATIENCE, () -> {
            var state = market.dispatch.job(market.vendor, jobId).state();
            if (state.equals("FUNDING_REFUSED")) {
                throw new IllegalStateException(
                        "the job was not funded: " + market.dispatch.jobDocument(market.vendor, jobId));
            }
            return !state.equals("SUBMITTED");
        });
    }

    private String key(String name, String step) {
        return run.id(name + "/" + step).toString();
    }
}
