package io.fairground.bench.ledger;

import io.fairground.bench.Context;
import io.fairground.bench.Figure;
import io.fairground.bench.Samples;
import io.fairground.kernel.TimeOrderedIds;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** P1, P4 and P5 of issue 5: a ledger under load and under crashes, and payouts on rails that go wrong. */
public final class LedgerBenchmark {

    private final Context context;
    private final LedgerSizes sizes;

    public LedgerBenchmark(Context context) {
        this.context = context;
        this.sizes = LedgerSizes.of(context.quick());
    }

    public List<Figure> run() {
        var random = new SplittableRandom(context.seed());
        var figures = new ArrayList<Figure>();
        try (var database = new ScratchLedger(context, random.split())) {
            figures.addAll(new CrashRun(context, sizes.operations(), database, random.split()).run());
        }
        try (var database = new ScratchLedger(context, random.split())) {
            var ids = new TimeOrderedIds(Clock.systemUTC(), new SecureRandom());
            figures.addAll(new AccrualBench(context, sizes, database, ids, random.split()).run());
        }
        figures.addAll(payouts());
        return List.copyOf(figures);
    }

    private List<Figure> payouts() {
        context.say("%,d payouts, each with a fault of its rail".formatted(sizes.faults()));
        var counts = PayoutFaults.run(sizes.faults(), context.seed());
        return List.of(
                none("P5a", "payments doubled by %,d rail faults".formatted(counts.faults()), counts.doubled()),
                none("P5b", "payments lost by them", counts.lost()),
                none("P5c", "outcomes nobody knows at the end", counts.unknown()),
                number("P5d", "outcomes that two people decided", counts.byPeople()));
    }

    static Figure none(String id, String what, long count) {
        return number(id, what, count).withGoal("= 0", value -> value == 0);
    }

    static Figure number(String id, String what, long count) {
        return Figure.of(id, what, "count", Samples.of(List.of((double) count)), null);
    }
}
