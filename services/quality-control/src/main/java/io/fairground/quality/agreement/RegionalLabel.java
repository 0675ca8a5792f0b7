package io.fairground.quality.agreement;

import io.fairground.kernel.Region;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * The label of a task, and what each region said of it.
 *
 * @param choice position of the label in the job's choices
 * @param answerCount used answers of all regions
 * @param regions with enough answers, in the order of their codes
 */
public record RegionalLabel(UUID taskId, String itemKey, int choice, int answerCount, List<Counts> regions) {

    public RegionalLabel {
        regions = List.copyOf(regions);
    }

    /**
     * What one region said.
     *
     * @param named how many answers name each choice, in the job's order
     */
    public record Counts(Region region, List<Integer> named) {

        public Counts {
            named = List.copyOf(named);
        }

        /** @param named by choice */
        public static Counts of(Region region, int... named) {
            return new Counts(region, Arrays.stream(named).boxed().toList());
        }

        public int answers() {
            return named.stream().mapToInt(count -> count).sum();
        }

        /** The choice that most name; empty where two are named equally often. */
        public OptionalInt majority() {
            return GroupTruth.majority(named.stream().mapToInt(count -> count).toArray(), 1);
        }
    }
}
