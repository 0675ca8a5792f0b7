package io.fairground.bench;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/**
 * One measured number beside its peer's.
 *
 * @param id as the issues name it, such as {@code D5a}; never reused for something else
 * @param ours median of the rounds; null when it could not be measured
 * @param peer the same of the peer, in the same run on the same machine
 * @param ratio ours divided by the peer's
 * @param goal as the issue states it; null when the issue only asks for a report
 * @param holds whether ours meets the goal; null without a goal
 */
public record Figure(
        String id,
        String what,
        String unit,
        @Nullable Double ours,
        @Nullable Double peer,
        @Nullable Double ratio,
        @Nullable String goal,
        @Nullable Boolean holds,
        @JsonIgnore @Nullable Samples oursRounds,
        @JsonIgnore @Nullable Samples peerRounds) {

    public static Figure of(String id, String what, String unit, @Nullable Samples ours, @Nullable Samples peer) {
        var own = ours == null ? null : ours.median();
        var other = peer == null ? null : peer.median();
        return new Figure(id, what, unit, own, other, ratio(own, other), null, null, ours, peer);
    }

    /** The same figure, held against a goal. */
    public Figure withGoal(String text, DoublePredicate met) {
        var value = ours;
        var verdict = value == null ? null : met.test(value);
        return new Figure(id, what, unit, ours, peer, ratio, text, verdict, oursRounds, peerRounds);
    }

    private static @Nullable Double ratio(@Nullable Double ours, @Nullable Double peer) {
        return ours == null || peer == null || peer == 0 ? null : ours / peer;
    }
}
