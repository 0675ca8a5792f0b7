package io.fairground.payment.audit.statistics;

/**
 * A difference of two hourly wages, split into who gets which tasks and what the tasks pay. With hours shares s and wages w of
 * category k: W_ref - W_r = sum (s_ref - s_r)(w_ref + w_r)/2 [mix] + sum (w_ref - w_r)(s_ref + s_r)/2 [rate] (Kitagawa, JASA
 * 50, 1955). Mix is not innocent: allocation is an algorithm.
 *
 * @param mix one part for each category
 * @param rate one part for each category
 */
public record Kitagawa(double[] mix, double[] rate) {

    /**
     * A category that one side has no hours in has no wage there; it takes the other side's, so that all of its part is mix.
     *
     * @param referencePay by category
     * @param referenceHours by category, with a sum above zero
     */
    public static Kitagawa of(double[] referencePay, double[] referenceHours, double[] pay, double[] hours) {
        var referenceTotal = Sums.of(referenceHours);
        var total = Sums.of(hours);
        var mix = new double[pay.length];
        var rate = new double[pay.length];
        for (int k = 0; k < pay.length; k++) {
            var referenceShare = referenceHours[k] / referenceTotal;
            var share = hours[k] / total;
            var wage = hours[k] > 0 ? pay[k] / hours[k] : wage(referencePay[k], referenceHours[k]);
            var referenceWage = referenceHours[k] > 0 ? referencePay[k] / referenceHours[k] : wage;
            mix[k] = (referenceShare - share) * (referenceWage + wage) / 2;
            rate[k] = (referenceWage - wage) * (referenceShare + share) / 2;
        }
        return new Kitagawa(mix, rate);
    }

    private static double wage(double pay, double hours) {
        return hours > 0 ? pay / hours : 0;
    }

    public double mixTotal() {
        return Sums.of(mix);
    }

    public double rateTotal() {
        return Sums.of(rate);
    }
}
