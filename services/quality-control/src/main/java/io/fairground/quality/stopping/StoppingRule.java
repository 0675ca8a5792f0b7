package io.fairground.quality.stopping;

import java.util.Arrays;

/**
 * Decides, for a task that has all the answers asked for so far, whether they are enough.
 *
 * <p>A model that knows little of its workers can be sure and wrong: two biased workers who agree look like two good
 * ones. So an explored task gets all its answers, whatever the model says; only what workers say of whom something is known
 * can end a task; and confidence is corrected by what the explored tasks have shown.
 *
 * @param crowd how often the crowd names each class for each truth: {@code answer * classCount + truth}
 */
public record StoppingRule(StoppingPlan plan, Temperature temperature, double[] crowd) {

    /**
     * A task as the model sees it.
     *
     * @param probabilities of its classes, from the answers of workers who are {@linkplain
     *     StoppingPlan#answersToKnowWorker known}
     * @param answers it has
     * @param explored whether it is to get all its answers
     */
    public record Task(double[] probabilities, int answers, boolean explored) {}

    public Stop decide(Task task) {
        var corrected = temperature.correct(task.probabilities());
        var confidence = Arrays.stream(corrected).max().orElse(1);
        var more = plan.answersMax() - task.answers();
        if (more <= 0) {
            return new Stop.Resolve(Stop.Reason.MAXIMUM, confidence);
        }
        if (task.answers() < plan.answersMin()) {
            return new Stop.Ask(plan.answersMin() - task.answers());
        }
        if (task.explored()) {
            return new Stop.Ask(more);
        }
        if (confidence >= plan.confidence()) {
            return new Stop.Resolve(Stop.Reason.CONFIDENT, confidence);
        }
        var costOfError = plan.costOfError();
        return costOfError == null || ExpectedGain.isWorthIt(corrected, crowd, more, costOfError)
                ? new Stop.Ask(1)
                : new Stop.Resolve(Stop.Reason.NOT_WORTH_ITS_PRICE, confidence);
    }
}
