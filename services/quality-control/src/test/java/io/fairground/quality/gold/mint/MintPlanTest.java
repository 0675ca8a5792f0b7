package io.fairground.quality.gold.mint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MintPlanTest {

    private static final String FIRM = "KE:1 KE:1 KE:1 KE:1";

    private final MintPlan.Limits limits = new MintPlan.Limits(3, 8);

    @Test
    void answersThatComeAnywayCostNothing() {
        var plan = MintPlan.of(List.of(candidate(1, 7), candidate(2, 7)), 1, 0, limits);

        assertThat(plan.minted()).containsExactly(candidate(1, 7));
        assertThat(plan.requests()).isEmpty();
    }

    @Test
    void whereMoreMustBeAskedForAnotherTaskIsAskedForAsManyAndStaysWhatItIs() {
        var plan = MintPlan.of(List.of(candidate(1, 5), candidate(2, 4)), 5, 100, limits);

        assertThat(plan.minted()).containsExactly(candidate(1, 5));
        assertThat(plan.requests())
                .containsExactly(new MintPlan.Request(new UUID(0, 1), 2), new MintPlan.Request(new UUID(0, 2), 2));
        assertThat(plan.asked()).isEqualTo(4);
    }

    @Test
    void withoutCoverOrBudgetNothingIsAskedFor() {
        assertThat(MintPlan.of(List.of(candidate(1, 4)), 5, 100, limits).minted())
                .isEmpty();
        assertThat(MintPlan.of(List.of(candidate(1, 4), candidate(2, 4)), 5, 5, limits)
                        .minted())
                .isEmpty();
        assertThat(MintPlan.of(List.of(candidate(1, 4), candidate(2, 4)), 5, -3, limits)
                        .requests())
                .isEmpty();
    }

    @Test
    void whatNobodyCanBeShownAnyMoreIsNotMinted() {
        var full = new MintPlan.Limits(3, 4);

        assertThat(MintPlan.of(List.of(candidate(1, 4), candidate(2, 4)), 5, 100, full)
                        .minted())
                .isEmpty();
    }

    @RepeatedTest(200)
    void noPlanBreaksALimit(RepetitionInfo repetition) {
        var seed = (long) repetition.getCurrentRepetition();
        var random = new Random(seed);
        var maxOverlap = 3 + random.nextInt(8);
        var missing = random.nextInt(10);
        var budget = random.nextInt(40) - 5;
        var some = new MintPlan.Limits(1 + random.nextInt(5), maxOverlap);
        var candidates = new ArrayList<Candidate>();
        for (var id = 0; id < random.nextInt(30); id++) {
            var votes = 1 + random.nextInt(maxOverlap);
            var planned = Math.min(maxOverlap, random.nextInt(maxOverlap + 1));
            candidates.add(candidate(id, planned, "KE:1 ".repeat(votes).strip()));
        }

        var plan = MintPlan.of(candidates, missing, budget, some);

        var planned = new HashMap<>(candidates.stream()
                .collect(Collectors.toMap(
                        one -> one.task().taskId(),
                        one -> Math.max(one.task().planned(), one.task().votes().size()))));
        plan.requests().forEach(request -> planned.merge(request.taskId(), request.additional(), Integer::sum));
        var minted = plan.minted().stream()
                .collect(Collectors.toMap(one -> one.task().taskId(), Function.identity()));
        assertThat(minted.size()).as("seed %d", seed).isLessThanOrEqualTo(missing);
        assertThat(plan.asked()).as("seed %d", seed).isLessThanOrEqualTo(Math.max(0, budget));
        assertThat(plan.requests())
                .as("seed %d", seed)
                .extracting(MintPlan.Request::taskId)
                .doesNotHaveDuplicates();
        assertThat(plan.requests()).as("seed %d", seed).allMatch(request -> request.additional() > 0);
        assertThat(planned.values()).as("seed %d", seed).allMatch(answers -> answers <= maxOverlap);
        assertThat(plan.requests().stream()
                        .filter(request -> minted.containsKey(request.taskId()))
                        .count())
                .as("seed %d: as many covers as minted tasks are asked for", seed)
                .isEqualTo(plan.requests().size() / 2);
        assertThat(minted.values())
                .as("seed %d: each minted item will be shown", seed)
                .allMatch(one -> planned.getOrDefault(one.task().taskId(), 0)
                        > one.task().votes().size());
    }

    private static Candidate candidate(long id, int planned) {
        return candidate(id, planned, FIRM);
    }

    private static Candidate candidate(long id, int planned, String votes) {
        return new Candidate(Tasks.task(id, votes, planned, null), new Agreement(1, 0.99));
    }
}
