package io.fairground.quality.gold.mint;

import java.util.List;
import java.util.Objects;

/**
 * Which tasks may become gold, and how much their truth weighs.
 *
 * @param firm which tasks are firmly agreed
 * @param knownFirmMin known tasks that must be firmly agreed before the job mints at all
 * @param reliabilityMin how often firm agreement must have been right on those
 * @param weight of a minted truth that is certain
 * @param contestedBelow a minted truth less probable than this, given all answers by now, is in doubt
 */
public record MintRule(
        FirmAgreement firm, int knownFirmMin, double reliabilityMin, double weight, double contestedBelow) {

    public Reliability reliability(List<TaskTruth> known, Crowd crowd) {
        return Reliability.on(known, firm, crowd);
    }

    public boolean allows(Reliability reliability) {
        return reliability.firm() >= knownFirmMin && reliability.probability() >= reliabilityMin;
    }

    /** The tasks that may become gold, in the order given. */
    public List<Candidate> candidates(List<VotedTask> tasks, Crowd crowd) {
        return tasks.stream()
                .flatMap(task -> firm.of(task, crowd).map(agreement -> new Candidate(task, agreement)).stream())
                .toList();
    }

    /**
     * How much an answer to a minted item counts, where an answer to a known truth counts 1: {@code weight ((K p - 1) /
     * (K - 1))^2}. A measure that is wrong with probability {@code 1 - p} carries about that share of the information on
     * her accuracy; {@code weight} is for what no probability shows, that easy tasks are those that get agreed on.
     *
     * <p>Example: p = 0.95, two choices and weight 0.5 give 0.5 x 0.9^2 = 0.405.
     */
    public double weight(Agreement agreement, Reliability reliability, int choices) {
        var probability = Math.min(agreement.probability(), reliability.probability());
        var aboveChance = Math.max(0, (choices * probability - 1) / (choices - 1));
        return weight * aboveChance * aboveChance;
    }

    /** Whether a minted truth is in doubt, given the answers that came since. */
    public boolean contested(VotedTask task, int choice, Crowd crowd) {
        var agreement = FirmAgreement.agreement(task, crowd);
        return agreement.choice() != choice
                || agreement.probability() < contestedBelow
                || task.label() != null && !Objects.equals(task.label(), choice);
    }
}
