package io.fairground.quality.integrity;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds answers that say nothing of the task.
 *
 * <p><strong>Random answers.</strong> With {@code q(i)} what the others say of the task of answer {@code i}
 * ({@link AnswerModel}) and {@code l(i)} her label there,
 *
 * <pre>
 * association = sum over i of [q(i)(l(i)) - e(i)] / sum over i of [q(i) . q(i) - e(i)]
 * e(i)        = mean over her other answers k of q(i)(l(k))
 * </pre>
 *
 * is her agreement, corrected for what the same labels would reach if dealt out at random: 0 for chance, 1 for one who
 * knows what the others know (Cohen's kappa against a posterior). Her score is {@code 1 - association / crowd}, her
 * association drawn to the crowd's median as if by {@value #WEIGHT} more answers. The p is that of an honest worker of
 * half the crowd's association doing no better: {@code P(Z >= z)} with {@link Agreement#z}.
 *
 * <p><strong>Constant answers.</strong> With {@code c} her favourite class: of the tasks where the others say another
 * one, the share where she leaves {@code c}, beside the crowd's share. A constant worker has 0; her score is 1 less
 * the ratio. The p is {@code P(X <= left)} for a binomial X of one who leaves {@code c} half as often as the crowd.
 *
 * <p><strong>Spam.</strong> The worse of the score for random answers and of {@code 1 - r / median r}, where {@code r}
 * is the distance of her matrix from rank one ({@link RankOne}).
 *
 * <p>Example: in a crowd of association 0.8, ten answers that follow the others in half the cases beyond chance, with a
 * possible excess of 5, give (2.5 + 2 * 0.8) / (5 + 2) = 0.59 and a score of 1 - 0.59 / 0.8 = 0.27.
 */
public final class SpamCheck {

    private static final double WEIGHT = 2;

    /** Below half of what the median worker brings it is worth a look; poorer skill than that is rarely honest. */
    private static final double SHARE_OF_CROWD = 0.5;

    private final List<Signal.RandomAnswers> random;
    private final List<Signal.ConstantAnswers> constant;
    private final double[] scores;

    private SpamCheck(List<Signal.RandomAnswers> random, List<Signal.ConstantAnswers> constant, double[] scores) {
        this.random = List.copyOf(random);
        this.constant = List.copyOf(constant);
        this.scores = scores;
    }

    public static SpamCheck of(AnswerModel model) {
        var agreement = new Agreement[model.workerCount];
        var rankOne = new RankOne[model.workerCount];
        var constant = new ArrayList<Signal.ConstantAnswers>();
        var answers = new WorkerAnswers(model);
        for (var worker = 0; worker < model.workerCount; worker++) {
            answers.fill(worker);
            agreement[worker] = Agreement.of(answers);
            rankOne[worker] = RankOne.of(answers);
            constant.add(Favourite.of(answers).signal(model, worker, SHARE_OF_CROWD));
        }
        var crowd = median(agreement);
        var random = new ArrayList<Signal.RandomAnswers>();
        for (var worker = 0; worker < model.workerCount; worker++) {
            random.add(random(worker, agreement[worker], crowd));
        }
        return new SpamCheck(random, constant, worse(random, rankOne));
    }

    private static double median(Agreement[] workers) {
        var values = new double[workers.length];
        var weights = new double[workers.length];
        for (var worker = 0; worker < workers.length; worker++) {
            weights[worker] = Math.max(0, workers[worker].possible());
            values[worker] = workers[worker].excess() / workers[worker].possible();
        }
        return WeightedMedian.of(values, weights);
    }

    private static double median(RankOne[] workers) {
        var values = new double[workers.length];
        var weights = new double[workers.length];
        for (var worker = 0; worker < workers.length; worker++) {
            weights[worker] = Math.max(0, workers[worker].possible());
            values[worker] = workers[worker].association(0, 0);
        }
        return WeightedMedian.of(values, weights);
    }

    private static Signal.RandomAnswers random(int worker, Agreement agreement, double crowd) {
        var association = agreement.association(crowd, WEIGHT);
        var score = crowd <= 0 ? 0 : 1 - association / crowd;
        var p = crowd <= 0 ? 1 : Tails.normalAbove(agreement.z(SHARE_OF_CROWD * crowd));
        return new Signal.RandomAnswers(worker, score, p, agreement.answers(), association, crowd);
    }

    private static double[] worse(List<Signal.RandomAnswers> random, RankOne[] rankOne) {
        var crowd = median(rankOne);
        var worse = new double[rankOne.length];
        for (var worker = 0; worker < worse.length; worker++) {
            var distance = crowd <= 0 ? 0 : 1 - rankOne[worker].association(crowd, WEIGHT) / crowd;
            worse[worker] = Math.max(random.get(worker).score(), distance);
        }
        return worse;
    }

    /** A candidate for each worker, in order. */
    public List<Signal.RandomAnswers> random() {
        return random;
    }

    /** A candidate for each worker, in order. */
    public List<Signal.ConstantAnswers> constant() {
        return constant;
    }

    /** The worse of both scores for each worker: 0 for the median worker, about 1 for one whose answers say nothing. */
    public double[] scores() {
        return scores.clone();
    }
}
