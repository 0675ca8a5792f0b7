package io.fairground.quality.inference;

import java.util.Random;

/**
 * Messages between tasks and workers: a worker is believed as far as she agrees, elsewhere, with what the other workers say
 * there.
 *
 * <pre>
 * x(t to w) = sum over the other answers (w', l') of t of  y(w' to t) * v(l', l)        l: the answer of w to t
 * y(w to t) = mean over the other tasks t' of w of  x(t' to w)
 * v(l', l)  = [l' = l] - 1 / classes
 * </pre>
 *
 * D. R. Karger, S. Oh and D. Shah, <em>Iterative learning for reliable crowdsourcing systems</em>, NIPS 2011, which is for
 * two classes; v is then half the product of their answers of +1 and -1. For more classes v is our extension, in which an
 * answer is the unit vector of its class less the mean of all: names of classes do not matter, and the cost does not grow
 * with their number. They take sums where we take means: the same where all workers answer equally many tasks, as they
 * assume; where not, a busy worker who always says yes would drown all others. After {@value #ROUNDS} rounds from messages
 * drawn around 1, each worker is weighted by the mean of all x sent to her.
 *
 * <p>A sum that is zero has no sign: such a task goes to the plain vote, and what is tied there to the {@link TieRule}.
 * Messages of gold tasks are the truth's, {@value #GOLD_WEIGHT} times as long as a common one.
 *
 * <p>w1 and w2 agree on nine tasks, w3 differs from both each time: w1 and w2 send positive messages, w3 negative ones. A
 * tenth task that only w3 answers, with A, is B.
 */
public final class Kos implements TruthInference {

    private static final int ROUNDS = 10;
    private static final double GOLD_WEIGHT = 5;
    private static final double TIE = 1e-9;

    @Override
    public Inference infer(Evidence evidence, Run run) {
        var messages = new Messages(evidence, new Random(run.seed()));
        for (var round = 1; round <= ROUNDS; round++) {
            run.checkWanted();
            messages.pass();
            run.progress().after(round, ROUNDS, Double.NaN);
        }
        return Inference.of(evidence, messages.probabilities());
    }

    /** Those of tasks are kept; what a worker sends to a task is her sum less what that task sent her. */
    private static final class Messages {

        private final Evidence evidence;
        private final AnswerTable answers;
        private final WeightedVote vote;
        private final double[] toWorker;
        private final double[] given;
        private final double[] sum;
        private final double[] ofClass;

        Messages(Evidence evidence, Random random) {
            this.evidence = evidence;
            this.answers = evidence.answers();
            this.vote = new WeightedVote(answers);
            this.toWorker = new double[answers.rows()];
            this.given = new double[answers.workerCount()];
            this.sum = new double[answers.workerCount()];
            this.ofClass = new double[answers.classCount()];
            for (var worker = 0; worker < given.length; worker++) {
                given[worker] =
                        evidence.history().right(worker) + evidence.history().wrong(worker);
            }
            for (var row = 0; row < toWorker.length; row++) {
                given[answers.worker(row)]++;
            }
            for (var row = 0; row < toWorker.length; row++) {
                toWorker[row] = -(1 + random.nextGaussian()) * others(answers.worker(row));
            }
        }

        void pass() {
            var squares = 0.0;
            for (var task = 0; task < answers.taskCount(); task++) {
                squares += passTo(task);
            }
            sumUp(squares > 0 ? Math.sqrt(answers.rows() / squares) : 1);
        }

        /** The task answers what its workers sent it; returns the sum of squares. */
        private double passTo(int task) {
            var all = 0.0;
            for (var row = answers.from(task); row < answers.to(task); row++) {
                ofClass[answers.label(row)] += fromWorker(row);
                all += fromWorker(row);
            }
            var squares = 0.0;
            for (var row = answers.from(task); row < answers.to(task); row++) {
                var own = fromWorker(row);
                toWorker[row] = ofClass[answers.label(row)] - own - (all - own) / vote.namedClasses();
                squares += toWorker[row] * toWorker[row];
            }
            for (var row = answers.from(task); row < answers.to(task); row++) {
                ofClass[answers.label(row)] = 0;
            }
            return squares;
        }

        private double fromWorker(int row) {
            var worker = answers.worker(row);
            return (sum[worker] - toWorker[row]) / others(worker);
        }

        /** Her answers to other tasks. */
        private double others(int worker) {
            return Math.max(1, given[worker] - 1);
        }

        /** Only directions matter, so messages are kept around a length of 1: that of one answer known to be right. */
        private void sumUp(double scale) {
            for (var worker = 0; worker < sum.length; worker++) {
                sum[worker] = evidence.history().right(worker)
                        - evidence.history().wrong(worker) / Math.max(1, vote.namedClasses() - 1);
            }
            for (var task = 0; task < answers.taskCount(); task++) {
                for (var row = answers.from(task); row < answers.to(task); row++) {
                    toWorker[row] = evidence.gold().known(task) ? ofGold(task, row) : scale * toWorker[row];
                    sum[answers.worker(row)] += toWorker[row];
                }
            }
        }

        private double ofGold(int task, int row) {
            var right = evidence.gold().truth(task) == answers.label(row);
            return right ? GOLD_WEIGHT : -GOLD_WEIGHT / Math.max(1, vote.namedClasses() - 1);
        }

        double[] probabilities() {
            var all = vote.probabilities(means());
            var shares = new double[answers.classCount()];
            for (var task = 0; task < answers.taskCount(); task++) {
                if (tied(all, task * shares.length)) {
                    answers.voteShares(task, shares);
                    System.arraycopy(shares, 0, all, task * shares.length, shares.length);
                }
            }
            return all;
        }

        private double[] means() {
            var means = new double[sum.length];
            for (var worker = 0; worker < means.length; worker++) {
                means[worker] = sum[worker] / Math.max(1, given[worker]);
            }
            return means;
        }

        private boolean tied(double[] all, int first) {
            var best = Double.NEGATIVE_INFINITY;
            var second = Double.NEGATIVE_INFINITY;
            for (var c = 0; c < ofClass.length; c++) {
                second = Math.max(second, Math.min(best, all[first + c]));
                best = Math.max(best, all[first + c]);
            }
            return second >= best - TIE;
        }
    }
}
