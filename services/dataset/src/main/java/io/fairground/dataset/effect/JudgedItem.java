package io.fairground.dataset.effect;

import java.util.List;
import java.util.function.Predicate;

/** The answers about one item under two versions of a guideline. */
public record JudgedItem(String itemKey, List<Judgement> before, List<Judgement> after) {

    /**
     * One answer that counts.
     *
     * @param worker her pseudonym
     */
    public record Judgement(String worker, String region, String choice) {}

    public JudgedItem {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    boolean isPair() {
        return !before.isEmpty() && !after.isEmpty();
    }

    JudgedItem only(Predicate<Judgement> which) {
        return new JudgedItem(
                itemKey,
                before.stream().filter(which).toList(),
                after.stream().filter(which).toList());
    }
}
