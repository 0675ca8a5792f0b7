package io.fairground.replay.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairground.replay.client.Datasets.Clause;
import io.fairground.replay.client.Datasets.Item;
import io.fairground.replay.client.Identity;
import io.fairground.replay.client.Json;
import io.fairground.replay.client.Money;
import io.fairground.replay.client.TaskDispatch.JobRequest;
import io.fairground.replay.client.TaskDispatch.Offer;
import io.fairground.replay.client.TaskDispatch.Question;
import io.fairground.replay.client.WorkerPayment.TopUp;
import io.fairground.replay.report.TextTable;
import java.io.PrintStream;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;

/**
 * What the floor does: a job that offers too little in one of its regions is refused with the smallest offer that passes,
 * and a week in which a worker's hours were not paid is lifted to the floor.
 */
public final class PayScene {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String REGION = "FR";
    private static final int EXPECTED_SECONDS = 60;
    private static final int HOUR = 3600;

    private final Market market;
    private final RunFolder run;
    private final PrintStream out;

    public PayScene(Market market, RunFolder run, PrintStream out) {
        this.market = market;
        this.run = run;
        this.out = out;
    }

    /** @return whether the refusal named the smallest offer, that offer passed, and the week came to the floor */
    public boolean play() {
        var refused = refusal();
        return topUp() && refused;
    }

    private boolean refusal() {
        out.println(
                "A job pays for 60 seconds what passes in the United States, and one cent less than that in France.");
        var smallest = market.payment
                .quote(market.vendor, REGION, EXPECTED_SECONDS, "EUR")
                .smallestOffer();
        var american = market.payment
                .quote(market.vendor, "US", EXPECTED_SECONDS, "USD")
                .smallestOffer();
        for (var price : List.of(smallest, american)) {
            market.payment.deposit(
                    market.operator, key("deposit-" + price.currency()), Market.TENANT, price.times(20), run.name());
        }
        var low = new Money(smallest.amountMinor() - 1, smallest.currency());
        var refused = submit("low", List.of(offer(REGION, low), offer("US", american)));
        Await.until("the job is refused", PATIENCE, () -> !state(refused).equals("SUBMITTED"));
        var document = market.dispatch.jobDocument(market.vendor, refused);
        out.println("  " + state(refused) + ": " + reasons(document));
        var passing = submit("passing", List.of(offer(REGION, smallest), offer("US", american)));
        Await.until("the job is decided about", PATIENCE, () -> !state(passing).equals("SUBMITTED"));
        out.println("  with " + smallest + " in France: " + state(passing));
        var held = state(refused).equals("FUNDING_REFUSED")
                && document.contains("\"amountMinor\":" + smallest.amountMinor())
                && !state(passing).equals("FUNDING_REFUSED");
        if (!state(passing).equals("FUNDING_REFUSED")) {
            market.dispatch.close(market.vendor, passing);
        }
        return held;
    }

    private static String reasons(String document) {
        var lines = new StringJoiner("; ");
        Json.tree(document)
                .path("fundingReasons")
                .forEach(reason -> lines.add(reason.path("detail").asText()));
        return lines.toString();
    }

    private UUID submit(String name, List<Offer> offers) {
        var vendor = market.vendor;
        var dataset = market.datasets.create(vendor, key("dataset-" + name), run.name() + " " + name);
        var items = List.of(new Item("item-1", Map.of("text", "the only one")));
        var loaded = market.datasets.load(vendor, dataset.datasetId(), run.id("import-" + name), items);
        var guideline = market.datasets.publish(
                vendor,
                key("guideline-" + name),
                "Look at it",
                List.of(new Clause("Answer 1 when it is right, else 0.", "the demo", "quality")));
        return market.dispatch
                .submit(
                        vendor,
                        key("job-" + name),
                        new JobRequest(
                                "Is it right (" + run.name() + " " + name + ")",
                                dataset.datasetId(),
                                loaded.version(),
                                guideline.guidelineId(),
                                guideline.version(),
                                new Question("LABEL", List.of("0", "1")),
                                1,
                                1,
                                120,
                                EXPECTED_SECONDS,
                                "MAJORITY",
                                offers))
                .jobId();
    }

    private String state(UUID jobId) {
        return market.dispatch.job(market.vendor, jobId).state();
    }

    private static Offer offer(String region, Money price) {
        return new Offer(region, "RATER", price);
    }

    private boolean topUp() {
        var monday = LocalDate.now(ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(1);
        var week = "%d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        out.println();
        out.println("A worker in France spent six hours of " + week + " on what nobody paid for.");
        var worker = market.register(Set.of("claire"), Map.of("claire", REGION))
                .values()
                .iterator()
                .next();
        Await.until("payment knows the worker", PATIENCE, () -> market.payment.knows(worker));
        book(worker, monday, 0, "TRAIN", 2 * HOUR, "read the guideline of a job and its examples");
        book(worker, monday, 1, "QUALIFY", HOUR, "took the test of a job and failed it");
        book(worker, monday, 2, "SEARCH", 3 * HOUR, "looked for work while there was none");
        out.print(hours(market.payment.week(worker, week)));

        var proposer = market.login("proposer", "payout-proposer");
        var approver = market.login("approver", "payout-approver");
        market.payment.runTopUps(proposer, week);
        market.payment.runTopUps(proposer, week);
        var owed = market.payment.topUps(worker);
        print(owed);
        var depositId = run.id("fund");
        market.payment.proposeDeposit(
                proposer,
                depositId,
                market.payment.fund(market.finance).owed().stream()
                        .filter(money -> money.currency().equals("EUR"))
                        .findFirst()
                        .orElse(new Money(100, "EUR")),
                "the platform's own money",
                run.name());
        market.payment.approveDeposit(approver, depositId);
        out.println("  two people put money into the fund");
        market.payment.runTopUps(proposer, week);
        var paid = market.payment.topUps(worker);
        print(paid);
        return paid.size() == 1
                && paid.getFirst().state().equals("PAID")
                && paid.getFirst().countedMillis() == 6L * HOUR * 1000
                && paid.getFirst().amount().equals(paid.getFirst().atFloor());
    }

    private void book(Identity worker, LocalDate monday, int day, String state, int seconds, String reason) {
        Instant from = monday.plusDays(day).atTime(9, 0).toInstant(ZoneOffset.UTC);
        market.payment.book(worker, run.id("time-" + state), state, from, from.plusSeconds(seconds), seconds, reason);
    }

    private static String hours(JsonNode week) {
        var table = new TextTable("state", "paid", ">hours");
        week.path("totals")
                .forEach(total -> table.row(
                        total.path("state").asText(),
                        total.path("paid").asText(),
                        String.format(
                                Locale.ROOT, "%.3f", total.path("activeMillis").asLong() / 3_600_000.0)));
        return table.toString();
    }

    private void print(List<TopUp> topUps) {
        topUps.forEach(one -> out.printf(
                Locale.ROOT,
                "  %s: %.2f h at the floor are %s, earned were %s, the top-up is %s%n",
                one.state(),
                one.countedMillis() / 3_600_000.0,
                one.atFloor(),
                one.earned(),
                one.amount()));
    }

    private String key(String step) {
        return run.id(step).toString();
    }
}
