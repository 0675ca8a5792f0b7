package io.fairground.quality.integrity;

import java.util.List;
import java.util.Locale;

/**
 * Evidence that something may be wrong, in numbers and in a sentence. <strong>A signal decides nothing.</strong> It
 * opens a review by a person, who sees the evidence and hears the worker; it never touches pay, never excludes an
 * answer and never bans. It never holds the truth of a gold task either, so it can be shown to whom it concerns, but
 * for {@link GoldLeak}, which names gold tasks and stays with those who may see them.
 *
 * <p>Workers, tasks and items are the indexes of the caller's tables.
 */
public sealed interface Signal {

    /** Whom the review is about; empty where it is about an item or a job. */
    List<Integer> workers();

    /** Higher is stronger. Comparable within one kind only. */
    double score();

    /** The evidence in one sentence, for a person. */
    String sentence();

    /** A signal with a test behind it, so that {@link AlarmPolicy} can say how many of its kind are false. */
    sealed interface Tested extends Signal {

        /** How likely evidence at least this strong is when nothing is wrong, as the test of its kind defines it. */
        double p();
    }

    /**
     * Answers that have little to do with the tasks.
     *
     * @param association share of her answers in which she knows, 0 for pure chance ({@link SpamCheck})
     * @param crowd the same of the median worker
     */
    record RandomAnswers(int worker, double score, double p, int answers, double association, double crowd)
            implements Tested {

        @Override
        public List<Integer> workers() {
            return List.of(worker);
        }

        @Override
        public String sentence() {
            return text(
                    "In %d answers she follows what the others say in %.0f %% of the cases beyond chance; the median"
                            + " worker does in %.0f %%.",
                    answers, 100 * association, 100 * crowd);
        }
    }

    /**
     * One class whatever the task.
     *
     * @param label her favourite class; -1 for the rare ones of a question with very many classes, taken together
     * @param given how often she gave it
     * @param otherTasks on how many of her tasks the others say another class, in posterior mass
     * @param otherSaid on how many of these she did, too
     * @param crowd the share of such tasks on which the crowd does
     */
    record ConstantAnswers(
            int worker,
            double score,
            double p,
            int label,
            int given,
            int answers,
            double otherTasks,
            double otherSaid,
            double crowd)
            implements Tested {

        @Override
        public List<Integer> workers() {
            return List.of(worker);
        }

        @Override
        public String sentence() {
            return text(
                    "She gave %s in %d of %d answers; where the others say another class, about %.1f tasks, she left"
                            + " it %.1f times, the crowd would %.1f times.",
                    label < 0 ? "a rare class" : "class " + label,
                    given,
                    answers,
                    otherTasks,
                    otherSaid,
                    otherTasks * crowd);
        }
    }

    /**
     * Two workers who agree beyond what their skill and their tasks explain. It does not show who copied from whom, or
     * whether both have one source.
     *
     * @param shared tasks both answered
     * @param agreed on how many with the same answer
     * @param expected on how many they would if they worked apart
     * @param z standard errors between the two, on the scale of all pairs of the job
     */
    record Copying(int one, int other, double z, double p, int shared, int agreed, double expected) implements Tested {

        @Override
        public List<Integer> workers() {
            return List.of(one, other);
        }

        @Override
        public double score() {
            return z;
        }

        @Override
        public String sentence() {
            return text(
                    "They agree on %d of %d shared tasks; %.1f would be expected of two who work apart (z %.1f). This does"
                            + " not show who copied from whom.",
                    agreed, shared, expected, z);
        }
    }

    /**
     * Accounts linked by copying or by what they share, such as a device: perhaps one person, perhaps a household.
     *
     * @param score mean strength of a link over all pairs of the ring: a chain of weak links scores low
     * @param copyingLinks pairs raised as copying
     * @param attributeLinks pairs that share an attribute
     */
    record Ring(List<Integer> workers, double score, int copyingLinks, int attributeLinks) implements Signal {

        public Ring {
            workers = List.copyOf(workers);
        }

        @Override
        public String sentence() {
            return text(
                    "%d accounts hang together by %d pairs that agree too much and %d pairs that share a device, an account"
                            + " or the like. A household or a shared workplace would look the same.",
                    workers.size(), copyingLinks, attributeLinks);
        }
    }

    /**
     * Among the fastest of the job too often.
     *
     * @param fast how many of her answers are among the fastest of their kind of task; ties count in part
     * @param quantile what is called fastest: this share of the job's answers
     * @param spread her spread of (log) seconds beside the job's: near 0 is uniform as a machine
     */
    record Speed(int worker, double score, double p, int answers, double fast, double quantile, double spread)
            implements Tested {

        @Override
        public List<Integer> workers() {
            return List.of(worker);
        }

        @Override
        public String sentence() {
            return text(
                    "%.1f of her %d answers are among the fastest %.0f %% of their kind of task, where %.1f would be"
                            + " expected; her times spread %.2f times as wide as the job's.",
                    fast, answers, 100 * quantile, answers * quantile, spread);
        }
    }

    /**
     * A worker whose agreement with the others changed.
     *
     * @param score the largest standardised cumulative sum ({@link DriftCheck})
     * @param at how many answers came before the change
     * @param before her mean agreement beyond expectation up to there
     * @param after the same from there on
     */
    record Drift(int worker, double score, double p, int answers, int at, double before, double after)
            implements Tested {

        @Override
        public List<Integer> workers() {
            return List.of(worker);
        }

        @Override
        public String sentence() {
            return text(
                    "Over %d answers her agreement with the others, beside what is usual for her and the task, changed after"
                            + " answer %d from %+.2f to %+.2f.",
                    answers, at, before, after);
        }
    }

    /**
     * Gold that is answered better the more often it has been shown, while the same workers do no better elsewhere.
     *
     * @param item the gold item, or -1 for all of the job together
     * @param showings answers to it
     * @param early share of right answers in the first half of its showings, less what those workers reach elsewhere
     * @param late the same of the second half
     */
    record GoldLeak(int item, double score, double p, int showings, double early, double late) implements Tested {

        @Override
        public List<Integer> workers() {
            return List.of();
        }

        @Override
        public String sentence() {
            return text(
                    "%s: over %d showings the share of right answers, less what the same workers reach elsewhere, went from"
                            + " %+.2f in the first half to %+.2f in the second.",
                    item < 0 ? "All gold of the job" : "Gold item " + item, showings, early, late);
        }
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
