package io.fairground.payment.drill;

import io.fairground.kernel.Ids;
import io.fairground.kernel.Money;
import io.fairground.kernel.TimeOrderedIds;
import io.fairground.payment.payout.Payout;
import io.fairground.payment.payout.PayoutDesk;
import io.fairground.payment.payout.PayoutState.Approved;
import io.fairground.payment.payout.PayoutState.Signers;
import io.fairground.payment.rail.RailKind;
import io.fairground.payment.rail.simulated.Fault;
import io.fairground.payment.rail.simulated.SimulatedRail;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Ready-made drills, the same for the same seed. */
public final class Drills {

    private static final Instant START = Instant.parse("2026-11-30T08:00:00Z");

    private Drills() {}

    /** What a drill in memory ended with, beside the accounts it ended with. */
    public record Outcome(FaultDrill.Result result, MemoryPayouts books, SimulatedRail rail) {}

    /** @param count so many payouts, each with a fault of its own; a tenth of them sent by a process that then ends */
    public static Outcome inMemory(int count, long seed) {
        var clock = Clock.fixed(START, ZoneOffset.UTC);
        var random = new Random(seed);
        var payouts = approved(count, new TimeOrderedIds(clock, random), random);
        var books = new MemoryPayouts(new Money(1_000_000_000L, "KES"));
        payouts.forEach(books::add);
        var rail = rail(payouts, seed);
        var desk = new PayoutDesk(books, books, clock);
        var drill = new FaultDrill(desk, books, rail, Drills::atOnce);
        var ids = payouts.stream().map(Payout::payoutId).toList();
        return new Outcome(drill.run(ids, count / 10, START), books, rail);
    }

    private static <T> T atOnce(Supplier<T> work) {
        return work.get();
    }

    /** Payouts that wait to be sent. */
    public static List<Payout> approved(int count, Ids ids, Random random) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Payout(
                        ids.next(),
                        ids.next(),
                        "worker-" + i,
                        ids.next(),
                        RailKind.MOBILE_MONEY,
                        new Money(100L * (1 + random.nextInt(5000)), "KES"),
                        START,
                        new Approved(new Signers("paula", "anton")),
                        1))
                .toList();
    }

    /** A rail on which each of them meets a fault, all kinds equally often. */
    public static SimulatedRail rail(List<Payout> payouts, long seed) {
        var faults = new HashMap<Object, Fault>();
        var kinds = Fault.values();
        for (int i = 0; i < payouts.size(); i++) {
            faults.put(payouts.get(i).payoutId(), kinds[1 + i % (kinds.length - 1)]);
        }
        return new SimulatedRail(RailKind.MOBILE_MONEY, id -> faults.getOrDefault(id, Fault.NONE), seed, START);
    }

    public static Instant start() {
        return START;
    }
}
