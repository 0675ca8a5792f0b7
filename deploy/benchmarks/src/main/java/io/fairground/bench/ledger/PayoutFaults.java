package io.fairground.bench.ledger;

import io.fairground.payment.drill.Drills;

/** P5: payouts over a rail on which each meets a fault, and what became of the money; the same for the same seed. */
public final class PayoutFaults {

    private PayoutFaults() {}

    /**
     * What was counted.
     *
     * @param doubled payments made twice, or made and given back
     * @param lost payouts that are settled and in no book of the rail
     * @param unknown outcomes that nobody knows at the end
     * @param byPeople outcomes that two people had to decide
     */
    public record Counts(int faults, int doubled, int lost, int unknown, int byPeople) {}

    /** @param faults how many payouts, each with a fault; the issue asks for 500 */
    public static Counts run(int faults, long seed) {
        var result = Drills.inMemory(faults, seed).result();
        return new Counts(result.payouts(), result.doubled(), result.lost(), result.unknown(), result.byPeople());
    }
}
