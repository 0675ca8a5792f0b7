package io.fairground.quality.agreement;

import org.jspecify.annotations.Nullable;

/**
 * What one group's answers have in common that the others' do not share.
 *
 * @param workers of the group who answered
 * @param answers of theirs
 * @param inGroup IRR: alpha of the group's own answers
 * @param crossGroup XRR: cross-replication reliability of the group and all others
 * @param index GAI: {@code inGroup / crossGroup}. Above 1 the group agrees with itself more than with others; near 1 it makes no
 *     difference; below 1 it holds people who agree more with outsiders. Null where XRR is not above 0. It has no interval
 */
public record GroupAssociation(
        int group,
        int workers,
        int answers,
        @Nullable Cohesion inGroup,
        @Nullable Cohesion crossGroup,
        @Nullable Cohesion index) {

    /**
     * One measure.
     *
     * @param interval of 95 % over tasks
     * @param test against groups of the same sizes whose workers are drawn at random
     */
    public record Cohesion(double value, Agreement.@Nullable Interval interval, PermutationTest test) {}
}
