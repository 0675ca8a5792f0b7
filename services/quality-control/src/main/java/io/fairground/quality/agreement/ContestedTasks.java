package io.fairground.quality.agreement;

import io.fairground.quality.inference.AnswerTable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Tasks on which regions (or other groups) answer differently by more than chance: there one label overrules somebody.
 *
 * <p>For each task with enough answers of two groups at least: if it did not matter who is in which group, every way to deal
 * its answers to the groups would be as likely. The p-value is the share of deals in which the groups lie as far apart, by
 * Pearson's chi-square. It is counted out exactly ({@link TableEnumeration}), or drawn where the tables are too many
 * ({@link DealtTables}), so it holds for the few answers that tasks have, where the chi-square distribution does not. A worker
 * answers a task once, so her habits do not make the answers to one task depend on each other.
 *
 * <p>A job has many tasks, and one in twenty would have a p-value below .05 for no reason. So the p-values are adjusted by
 * {@link FalseDiscovery}, over the tasks that can show something at all: those whose margins allow a p-value of at most the
 * false discovery rate (R. E. Tarone, 1990; P. B. Gilbert, 2005). A task on which all agree is not one of them.
 *
 * <p>Few answers tell little about a single task, and the flag then stays down, also where many tasks are contested. What all
 * tasks tell together is {@link #estimatedShare()}.
 *
 * <p>Example: two groups of five, one answers {1, 1, 1, 1, 1}, the other {0, 0, 0, 0, 1}. Of 210 ways to deal six ones and
 * four zeros, 10 lie as far apart: p is .048.
 */
public final class ContestedTasks {

    private static final double HALF = 0.5;
    private static final int MARGINS_KEPT_MAX = 10_000;

    private final ContestRule rule;
    private final double[] p;
    private final double[] adjusted;
    private final double[] quiet;

    private ContestedTasks(ContestRule rule, double[] p, double[] adjusted, double[] quiet) {
        this.rule = rule;
        this.p = p;
        this.adjusted = adjusted;
        this.quiet = quiet;
    }

    public static ContestedTasks of(AnswerTable answers, Groups groups, ContestRule rule) {
        return new Test(answers, groups, rule).contested();
    }

    /** Whether the groups differ on it by more than chance, as far as all tasks of the job can say. */
    public boolean contested(int task) {
        return adjusted[task] <= rule.falseDiscoveryRate();
    }

    /** Probability of groups as far apart by chance; empty where fewer than two groups gave enough answers. */
    public OptionalDouble p(int task) {
        return optional(p[task]);
    }

    /** The p-value adjusted for all tasks; empty where the task's margins cannot show anything. */
    public OptionalDouble adjusted(int task) {
        return optional(adjusted[task]);
    }

    private static OptionalDouble optional(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Tasks on which at least two groups gave enough answers. */
    public int comparable() {
        return (int) Arrays.stream(p).filter(value -> !Double.isNaN(value)).count();
    }

    /** Tasks called contested, one by one. */
    public int contested() {
        return (int) IntStream.range(0, p.length).filter(this::contested).count();
    }

    /** Of the comparable tasks the share called contested; empty without such. */
    public OptionalDouble contestedShare() {
        return comparable() == 0 ? OptionalDouble.empty() : OptionalDouble.of(contested() / (double) comparable());
    }

    /**
     * Of the comparable tasks the share on which groups do differ, as a cautious estimate, without saying which: high p-values
     * are those of tasks where groups do not matter, and if all were, more of them would be seen.
     *
     * <pre>
     * 1 - tasks with p above 1/2 / sum over tasks of P(p above 1/2 by chance)
     * </pre>
     *
     * J. D. Storey, <em>A direct approach to false discovery rates</em>, 2002, with the exact chances of p-values that take
     * few values. It tends to be too low, since tasks with a small difference may have high p-values too, and can still be far
     * above {@link #contestedShare()}. Empty without comparable tasks.
     */
    public OptionalDouble estimatedShare() {
        var seen = Arrays.stream(p)
                .filter(value -> TableChances.isAbove(value, HALF))
                .count();
        var expected = Arrays.stream(quiet).sum();
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.max(0, 1 - seen / expected));
    }

    private static final class Test {

        private final AnswerTable answers;
        private final Groups groups;
        private final ContestRule rule;
        private final double[] p;
        private final double[] testable;
        private final double[] quiet;
        private final ConcurrentHashMap<List<List<Integer>>, Optional<TableChances>> known = new ConcurrentHashMap<>();

        Test(AnswerTable answers, Groups groups, ContestRule rule) {
            this.answers = answers;
            this.groups = groups;
            this.rule = rule;
            this.p = new double[answers.taskCount()];
            this.testable = new double[answers.taskCount()];
            this.quiet = new double[answers.taskCount()];
        }

        ContestedTasks contested() {
            IntStream.range(0, p.length).parallel().forEach(this::compare);
            return new ContestedTasks(rule, p, FalseDiscovery.adjusted(testable), quiet);
        }

        private void compare(int task) {
            var labels = GroupedLabels.of(answers, task, groups::of, groups.count());
            var table = GroupTable.of(labels, rule.leastAnswers());
            p[task] = Double.NaN;
            testable[task] = Double.NaN;
            if (table.sizes().length < 2) {
                return;
            }
            var chances = chances(table);
            if (chances.isPresent()) {
                p[task] = chances.get().p(table.spread());
                quiet[task] = chances.get().above(HALF);
                testable[task] = chances.get().least() <= rule.falseDiscoveryRate() ? p[task] : Double.NaN;
            } else {
                p[task] = DealtTables.p(table, rule.seed() + 0x9E3779B97F4A7C15L * (task + 1));
                quiet[task] = 1 - HALF;
                testable[task] = p[task];
            }
        }

        /** Jobs have few different margins, and each is counted out once. */
        private Optional<TableChances> chances(GroupTable table) {
            var margins = table.margins();
            var found = known.get(margins);
            if (found != null) {
                return found;
            }
            var chances = TableChances.of(margins.getFirst(), margins.getLast());
            if (known.size() < MARGINS_KEPT_MAX) {
                known.put(margins, chances);
            }
            return chances;
        }
    }
}
