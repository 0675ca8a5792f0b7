package io.fairground.quality.integrity;

/**
 * A worker's most frequent class, and how often she leaves it where the others say another.
 *
 * @param otherTasks the others' probability of another class, summed over her answers
 * @param otherSaid the same over those of her answers that are another class
 */
record Favourite(int label, int given, int answers, double otherTasks, double otherSaid) {

    static Favourite of(WorkerAnswers worker) {
        var label = 0;
        for (var c = 1; c < worker.classCount(); c++) {
            label = worker.uses(c) > worker.uses(label) ? c : label;
        }
        var said = 0.0;
        for (var i = 0; i < worker.count(); i++) {
            said += worker.label(i) == label ? 0 : 1 - worker.posterior(i, label);
        }
        var given = (int) worker.uses(label);
        return new Favourite(label, given, worker.count(), worker.count() - worker.mass(label), said);
    }

    /** @param share of the crowd's rate below which it is evidence */
    Signal.ConstantAnswers signal(AnswerModel model, int worker, double share) {
        var crowd = model.crowdAvoids(label);
        // One imagined task on which she did as the crowd does: a worker with few answers is not constant yet.
        var left = (otherSaid + crowd) / (otherTasks + 1);
        var score = crowd <= 0 ? 0 : 1 - left / crowd;
        // Rounded in her favour.
        var p = Tails.binomialAtMost((int) Math.ceil(otherSaid), (int) otherTasks, share * crowd);
        return new Signal.ConstantAnswers(
                worker, score, p, model.classes.original(label), given, answers, otherTasks, otherSaid, crowd);
    }
}
