package io.fairground.quality.skill;

import java.util.List;
import java.util.Locale;

/**
 * How a worker's skill was computed, for herself: in words, and in the numbers that enter it (Directive (EU) 2024/2831,
 * article 9). Whoever puts the parameters into the formula gets the figure she sees.
 *
 * @param method and its version
 * @param summary the computation in words, with her numbers
 * @param formula over the names of the parameters
 * @param parameters all that enters the figure
 * @param alsoCounted what enters the estimate that vendors and other jobs use, beyond this figure
 * @param notCounted what never enters
 */
public record SkillExplanation(
        String method,
        String summary,
        String formula,
        List<Parameter> parameters,
        String alsoCounted,
        List<String> notCounted) {

    private static final List<String> NOT_COUNTED = List.of(
            "your region: it only separates the rows of this list",
            "how fast you are",
            "your device, browser and network",
            "tasks you returned or let expire",
            "what you earned");

    /** The same for everyone: anything more would say how many of these tasks she met. */
    private static final String ALSO_COUNTED =
            "The vendor of a job may know the right answer to some of its tasks before anyone is asked, and the service may"
                    + " measure by tasks that others have firmly agreed on. Where you met such tasks, the estimate that vendors"
                    + " and other jobs use counts them instead of your agreement with the labels: a known answer with weight 1,"
                    + " an agreed one with less. A job may leave out further answers of a worker who is below what it asks on"
                    + " them; they are paid all the same. Which tasks these are, and how many you met, is told to no worker:"
                    + " who knew could answer only these with care.";

    /** One number of the computation. */
    public record Parameter(String name, double value, String meaning) {}

    public SkillExplanation {
        parameters = List.copyOf(parameters);
        notCounted = List.copyOf(notCounted);
    }

    static SkillExplanation ofAgreement(Tally tally) {
        return new SkillExplanation(
                "agreement@1",
                summary(tally),
                "(priorAgreeing + labelMatches) / (priorAgreeing + priorDiffering + labelled)",
                List.of(
                        new Parameter("labelMatches", tally.labelMatches(), "your answers that are equal to the label"),
                        new Parameter("labelled", tally.labelled(), "your answers whose task has a label"),
                        new Parameter("answerWeight", 1, "how much each of these answers counts"),
                        new Parameter(
                                "priorAgreeing",
                                Accuracy.PRIOR_RIGHT,
                                "imagined answers that agree, before your first"),
                        new Parameter(
                                "priorDiffering",
                                Accuracy.PRIOR_WRONG,
                                "imagined answers that differ, before your first"),
                        new Parameter("confidenceLevel", Accuracy.LEVEL, "probability of the interval")),
                ALSO_COUNTED,
                NOT_COUNTED);
    }

    static SkillExplanation ofSubjective(Tally tally) {
        return new SkillExplanation(
                "none@1",
                "You gave " + tally.answerCount()
                        + " answers. This job asks for views on which people rightly differ, so"
                        + " agreement with the most frequent view is no measure of your work and none is computed.",
                "",
                List.of(),
                "",
                NOT_COUNTED);
    }

    private static String summary(Tally tally) {
        var agreement = tally.agreement();
        return String.format(
                Locale.ROOT,
                "Of your %d answers %d belong to tasks that have a label, and %d of those are equal to it. With one imagined"
                        + " answer that agrees and one that differs, this is (1 + %d) / (2 + %d) = %.3f. Given these counts"
                        + " your rate of agreement lies between %.3f and %.3f with a probability of %.0f %%: the ends are"
                        + " quantiles of Beta(1 + %d, 1 + %d).",
                tally.answerCount(),
                tally.labelled(),
                tally.labelMatches(),
                tally.labelMatches(),
                tally.labelled(),
                agreement.mean(),
                agreement.low(),
                agreement.high(),
                Accuracy.LEVEL * 100,
                tally.labelMatches(),
                tally.labelled() - tally.labelMatches());
    }
}
