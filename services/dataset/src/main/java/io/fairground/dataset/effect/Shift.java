package io.fairground.dataset.effect;

import io.fairground.dataset.effect.JudgedItem.Judgement;
import io.fairground.dataset.release.facts.Interval;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By how many points the share of one choice moved from one version to the other: the mean over items of the difference within the
 * item, so that hard and easy items do not blur it.
 *
 * <p>Answers to one item go together, and so do answers of one worker: the variance is clustered both ways (Cameron, Gelbach and
 * Miller 2011), the variance by item plus that by worker less that by both. Residuals are taken from the item's mean and the
 * shift, and scaled for the mean that was fitted. The quantile is Student's with the fewer of items and workers.
 */
final class Shift {

    private static final double Z = 1.959963984540054;

    /** Sums of {@code a - shift * b}, where the shift is known at the end only. */
    private static final class Sum {
        private double a;
        private double b;
    }

    private final String choice;
    private final Map<String, Sum> workers = new HashMap<>();
    private long items;
    private double sum;
    private double squares;
    private double aa;
    private double ab;
    private double bb;

    Shift(String choice) {
        this.choice = choice;
    }

    void add(JudgedItem item) {
        var before = share(item.before());
        var after = share(item.after());
        var difference = after - before;
        items++;
        sum += difference;
        squares += difference * difference;
        var middle = (before + after) / 2;
        var answers = item.before().size() + item.after().size();
        var scale = Math.sqrt(answers / (answers - 1.0));
        var ofItem = new HashMap<String, Sum>();
        residuals(item.before(), -1, middle, scale, ofItem);
        residuals(item.after(), 1, middle, scale, ofItem);
        ofItem.forEach(this::count);
    }

    private double share(List<Judgement> answers) {
        return (double) answers.stream().filter(this::isChoice).count() / answers.size();
    }

    private boolean isChoice(Judgement answer) {
        return answer.choice().equals(choice);
    }

    private void residuals(List<Judgement> answers, int sign, double middle, double scale, Map<String, Sum> ofItem) {
        var weight = scale / answers.size();
        for (var answer : answers) {
            var sums = ofItem.computeIfAbsent(answer.worker(), _ -> new Sum());
            sums.a += sign * weight * ((isChoice(answer) ? 1 : 0) - middle);
            sums.b += weight / 2;
        }
    }

    private void count(String worker, Sum ofItem) {
        var all = workers.computeIfAbsent(worker, _ -> new Sum());
        all.a += ofItem.a;
        all.b += ofItem.b;
        aa += ofItem.a * ofItem.a;
        ab += ofItem.a * ofItem.b;
        bb += ofItem.b * ofItem.b;
    }

    String choice() {
        return choice;
    }

    long items() {
        return items;
    }

    /** Null where fewer than two items, or two workers, say anything. */
    @Nullable
    Interval interval() {
        if (items < 2 || workers.size() < 2) {
            return null;
        }
        var shift = sum / items;
        var byItem = (squares - items * shift * shift) * items / (items - 1.0);
        var byWorker = 0.0;
        for (var sums : workers.values()) {
            var score = sums.a - shift * sums.b;
            byWorker += score * score;
        }
        byWorker *= workers.size() / (workers.size() - 1.0);
        var byBoth = aa - 2 * shift * ab + shift * shift * bb;
        // what is subtracted may exceed what is added where workers differ little: never below either way alone
        var variance = Math.max(byItem + byWorker - byBoth, Math.max(byItem, byWorker)) / ((double) items * items);
        var half = student(Math.min(items, workers.size()) - 1) * Math.sqrt(variance);
        return new Interval(shift, Math.max(-1, shift - half), Math.min(1, shift + half));
    }

    /** The 97.5 % quantile of Student's distribution (Abramowitz and Stegun 26.7.5), to 1 % from three degrees on. */
    static double student(long degrees) {
        var z3 = Z * Z * Z;
        var z5 = z3 * Z * Z;
        var z7 = z5 * Z * Z;
        double n = degrees;
        return Z
                + (z3 + Z) / (4 * n)
                + (5 * z5 + 16 * z3 + 3 * Z) / (96 * n * n)
                + (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / (384 * n * n * n);
    }
}
