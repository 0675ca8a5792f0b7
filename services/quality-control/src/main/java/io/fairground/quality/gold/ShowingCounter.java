package io.fairground.quality.gold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goes through a batch of answers in order and counts those to active gold. */
public final class ShowingCounter {

    private final Map<String, GoldItem> items;
    private final Map<String, GoldItem> changed = new LinkedHashMap<>();
    private final List<Showing> showings = new ArrayList<>();
    private final int showingsMax;

    /**
     * @param items by item key; what is not there is no gold
     * @param showingsMax answers to one item before it retires
     */
    public ShowingCounter(Map<String, GoldItem> items, int showingsMax) {
        this.items = Map.copyOf(items);
        this.showingsMax = showingsMax;
    }

    /** What this answer is measured by; nothing when its item is no gold, or is retired by now. */
    public Optional<GoldTruth> count(GoldAnswer answer) {
        var item = changed.getOrDefault(answer.itemKey(), items.get(answer.itemKey()));
        if (item == null || !item.active()) {
            return Optional.empty();
        }
        var next = item.shown(showingsMax);
        changed.put(item.itemKey(), next);
        showings.add(new Showing(answer.assignmentId(), item.itemKey(), next.showings()));
        return Optional.of(item.truth());
    }

    /** The items that were shown, as they are now. */
    public Collection<GoldItem> changed() {
        return List.copyOf(changed.values());
    }

    public List<Showing> showings() {
        return List.copyOf(showings);
    }
}
