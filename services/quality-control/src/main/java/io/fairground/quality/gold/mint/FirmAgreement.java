package io.fairground.quality.gold.mint;

import io.fairground.kernel.Region;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which tasks are firmly agreed. All answers speak, the excluded ones too, and all weigh the same: neither the standing
 * nor the skill of a worker has a say in what workers are measured by.
 *
 * @param answersMin used answers a task must have
 * @param probabilityMin of the choice, by {@link CrowdAccuracy}
 * @param regionsMin regions that must be among those who agree, where the job has so many
 */
public record FirmAgreement(int answersMin, double probabilityMin, int regionsMin) {

    /** @param regions from which the job has answers */
    Optional<Agreement> of(VotedTask task, Crowd crowd) {
        var agreement = agreement(task, crowd);
        return task.votes().stream().filter(Vote::used).count() >= answersMin
                        && crowd.accuracy().betterThanChance(crowd.choices())
                        && agreement.probability() >= probabilityMin
                        && (task.label() == null || Objects.equals(task.label(), agreement.choice()))
                        && everyRegionAgrees(task, agreement.choice(), Math.min(regionsMin, crowd.regions()))
                ? Optional.of(agreement)
                : Optional.empty();
    }

    /** As the task stood when it was firmly agreed for the first time: that is when it would have become gold. */
    Optional<Agreement> firstOf(VotedTask task, Crowd crowd) {
        return IntStream.rangeClosed(answersMin, task.votes().size())
                .mapToObj(answers -> of(task.after(answers), crowd))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The most probable choice; the first of several. */
    static Agreement agreement(VotedTask task, Crowd crowd) {
        var votes = new int[crowd.choices()];
        task.votes().forEach(vote -> votes[vote.choice()]++);
        var probabilities = crowd.accuracy().posterior(votes);
        var best = 0;
        for (var choice = 1; choice < votes.length; choice++) {
            best = probabilities[choice] > probabilities[best] ? choice : best;
        }
        return new Agreement(best, probabilities[best]);
    }

    /** In each region more answers name the choice than do not, and enough regions name it. */
    private static boolean everyRegionAgrees(VotedTask task, int choice, int regionsMin) {
        var lead = new HashMap<Region, Integer>();
        task.votes().forEach(vote -> lead.merge(vote.region(), vote.choice() == choice ? 1 : -1, Integer::sum));
        return lead.size() >= regionsMin && lead.values().stream().allMatch(more -> more > 0);
    }
}
