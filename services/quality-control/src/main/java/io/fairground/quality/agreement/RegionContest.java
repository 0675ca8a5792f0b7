package io.fairground.quality.agreement;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks of a job are contested by region.
 *
 * @param comparable tasks on which at least two regions gave enough answers
 * @param named of these, tasks called contested
 * @param namedShare of the comparable tasks, the share called contested; null without such
 * @param estimatedShare the share on which regions do differ, without saying which, see {@link ContestedTasks#estimatedShare()}
 * @param verdicts by task; tasks of which nothing can be told are not in it
 */
public record RegionContest(
        int comparable,
        int named,
        @Nullable Double namedShare,
        @Nullable Double estimatedShare,
        Map<UUID, Boolean> verdicts) {

    public RegionContest {
        verdicts = Map.copyOf(verdicts);
    }

    static RegionContest of(RegionalAnswers answers, ContestRule rule) {
        var tested = ContestedTasks.of(answers.answers(), answers.groups(), rule);
        var verdicts = new HashMap<UUID, Boolean>();
        for (var task = 0; task < answers.tasks().size(); task++) {
            if (tested.adjusted(task).isPresent() || tested.p(task).isPresent() && unanimous(answers, task)) {
                verdicts.put(answers.tasks().get(task), tested.contested(task));
            }
        }
        return new RegionContest(
                tested.comparable(),
                tested.contested(),
                nullable(tested.contestedShare()),
                nullable(tested.estimatedShare()),
                verdicts);
    }

    /**
     * Whether regions differ on a task by more than chance. Empty where it cannot be told: fewer than two regions gave enough
     * answers, or so few that no split of them could show it. Nobody differs where all answers are the same.
     */
    public Optional<Boolean> contested(UUID taskId) {
        return Optional.ofNullable(verdicts.get(taskId));
    }

    private static boolean unanimous(RegionalAnswers regional, int task) {
        var answers = regional.answers();
        for (var row = answers.from(task) + 1; row < answers.to(task); row++) {
            if (answers.label(row) != answers.label(answers.from(task))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Double nullable(OptionalDouble value) {
        return value.isEmpty() ? null : Double.valueOf(value.getAsDouble());
    }
}
