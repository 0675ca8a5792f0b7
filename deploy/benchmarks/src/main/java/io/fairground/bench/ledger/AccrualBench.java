package io.fairground.bench.ledger;

import io.fairground.bench.BenchException;
import io.fairground.bench.Context;
import io.fairground.bench.Figure;
import io.fairground.bench.Samples;
import io.fairground.kernel.Ids;
import io.fairground.kernel.Money;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** P4: accruals for one vendor, beside as many for a thousand, and beside a ledger that locks a balance row. */
final class AccrualBench {

    private static final double ONE_VENDOR_MIN = 0.95;
    private static final double PEER_MIN = 10;
    private static final int WORKERS = 2_000;
    private static final long BUDGET = 1_000_000_000_000L;

    private final Context context;
    private final LedgerSizes sizes;
    private final ScratchLedger database;
    private final Ids ids;
    private final RandomGenerator random;
    private final List<UUID> workers;

    AccrualBench(Context context, LedgerSizes sizes, ScratchLedger database, Ids ids, RandomGenerator random) {
        this.context = context;
        this.sizes = sizes;
        this.database = database;
        this.ids = ids;
        this.random = random;
        this.workers = Stream.generate(ids::next).limit(WORKERS).toList();
    }

    List<Figure> run() {
        var offices = IntStream.range(0, sizes.payers())
                .mapToObj(_ -> new PayOffice(Jdbi.create(database.connect()), ids, Clock.systemUTC()))
                .toList();
        context.say("funding %,d vendors".formatted(sizes.vendors() + 1));
        var one = funded(offices.getFirst(), "one", 1);
        var many = funded(offices.getFirst(), "vendor", sizes.vendors());
        var vendor = ids.next();
        RowLockLedger.create(database, vendor, BUDGET, workers);
        database.execute("analyze");
        var peers = IntStream.range(0, sizes.payers()).mapToObj(_ -> peer()).toList();

        accruals(offices, one, sizes.accruals() / 4);
        accruals(offices, many, sizes.accruals() / 4);
        postings(peers, vendor, sizes.peerPostings() / 4);
        var ofOne = new ArrayList<Double>();
        var ofMany = new ArrayList<Double>();
        var ofPeer = new ArrayList<Double>();
        for (int round = 1; round <= sizes.rounds(); round++) {
            // whoever went first in one round goes second in the next
            var first = round % 2 == 0;
            if (first) {
                ofOne.add(accruals(offices, one, sizes.accruals()));
            }
            ofMany.add(accruals(offices, many, sizes.accruals()));
            if (!first) {
                ofOne.add(accruals(offices, one, sizes.accruals()));
            }
            ofPeer.add(postings(peers, vendor, sizes.peerPostings()));
            context.say(String.format(
                    Locale.ROOT,
                    "accruals, round %d of %d: one vendor %,.0f/s, %,d vendors %,.0f/s, locked row %,.0f/s",
                    round,
                    sizes.rounds(),
                    ofOne.getLast(),
                    sizes.vendors(),
                    ofMany.getLast(),
                    ofPeer.getLast()));
        }
        return List.of(
                against(
                        Figure.of(
                                "P4a",
                                "accruals, one vendor beside %,d".formatted(sizes.vendors()),
                                "1/s",
                                Samples.of(ofOne),
                                Samples.of(ofMany)),
                        ">= 0.95 of many vendors",
                        ONE_VENDOR_MIN),
                against(
                        Figure.of(
                                "P4b",
                                "accruals, one vendor, beside a locked balance row",
                                "1/s",
                                Samples.of(ofOne),
                                Samples.of(ofPeer)),
                        ">= 10 times the peer",
                        PEER_MIN),
                Figure.of(
                                "P4c",
                                "imbalances after it",
                                "rows",
                                Samples.of(List.of((double) Imbalances.count(database))),
                                null)
                        .withGoal("= 0", value -> value == 0));
    }

    private static Figure against(Figure figure, String goal, double least) {
        @Nullable Double ratio = figure.ratio();
        return figure.withGoal(goal, _ -> ratio != null && ratio >= least);
    }

    /** One job a vendor. */
    private List<UUID> funded(PayOffice office, String name, int vendors) {
        var jobs = Stream.generate(ids::next).limit(vendors).toList();
        office.within(within -> {
            for (int number = 0; number < vendors; number++) {
                within.fund(jobs.get(number), name + "-" + number, new Money(BUDGET, "EUR"), ids.next());
            }
        });
        return jobs;
    }

    private RowLockLedger peer() {
        try {
            return RowLockLedger.open(database, ids);
        } catch (SQLException e) {
            throw new BenchException("the peer has no connection: " + e.getMessage(), e);
        }
    }

    /** @return accruals a second */
    private double accruals(List<PayOffice> offices, List<UUID> jobs, int count) {
        var now = Instant.now();
        var batches = IntStream.range(0, count / sizes.batch())
                .mapToObj(_ -> Answers.of(ids, drawn(jobs), drawn(workers), now))
                .toList();
        var seconds = Payers.time(
                sizes.payers(), batches, (number, batch) -> offices.get(number).apply(batch));
        return batches.size() * sizes.batch() / seconds;
    }

    private List<UUID> drawn(List<UUID> from) {
        return Stream.generate(() -> from.get(random.nextInt(from.size())))
                .limit(sizes.batch())
                .toList();
    }

    private double postings(List<RowLockLedger> peers, UUID vendor, int count) {
        var payees = Stream.generate(() -> workers.get(random.nextInt(workers.size())))
                .limit(count)
                .toList();
        var seconds = Payers.time(
                sizes.payers(),
                payees,
                (number, worker) -> peers.get(number).pay(vendor, worker, Answers.PRICE.amountMinor()));
        return count / seconds;
    }
}
