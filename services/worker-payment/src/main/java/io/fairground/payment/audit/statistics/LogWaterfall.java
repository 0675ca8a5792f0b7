package io.fairground.payment.audit.statistics;

/**
 * Why a group earns what it earns in an hour of all work, as factors whose logarithms add up: ln(E/H) = ln(price of a
 * submitted task) + ln(acceptance) + ln(1 + bonus share) - ln(1 + fee share) - ln(active hours of a task) - ln(1 + overhead).
 * An identity, no model. The parts of two groups, subtracted, add up to their log gap.
 */
public record LogWaterfall(
        double price, double acceptance, double bonus, double fee, double taskTime, double overhead) {

    /**
     * Sums over a group; pay and hours in any one unit each.
     *
     * @param offered price of all submitted tasks
     * @param accepted of it, what was paid
     * @param bonuses paid on top
     * @param fees charged to the workers, exchange spread included
     * @param workHours active hours of the submitted tasks
     * @param allHours of all work
     */
    public record Totals(
            double submitted,
            double offered,
            double accepted,
            double bonuses,
            double fees,
            double workHours,
            double allHours) {

        /** Whether every factor has a logarithm. */
        public boolean isComplete() {
            return submitted > 0
                    && offered > 0
                    && accepted > 0
                    && accepted + bonuses - fees > 0
                    && workHours > 0
                    && allHours > 0;
        }
    }

    public static LogWaterfall of(Totals totals) {
        var gross = totals.accepted() + totals.bonuses();
        return new LogWaterfall(
                Math.log(totals.offered() / totals.submitted()),
                Math.log(totals.accepted() / totals.offered()),
                Math.log(gross / totals.accepted()),
                -Math.log(gross / (gross - totals.fees())),
                -Math.log(totals.workHours() / totals.submitted()),
                -Math.log(totals.allHours() / totals.workHours()));
    }

    public LogWaterfall minus(LogWaterfall other) {
        return new LogWaterfall(
                price - other.price,
                acceptance - other.acceptance,
                bonus - other.bonus,
                fee - other.fee,
                taskTime - other.taskTime,
                overhead - other.overhead);
    }

    public double total() {
        return price + acceptance + bonus + fee + taskTime + overhead;
    }
}
