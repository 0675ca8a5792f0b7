package io.fairground.payment.period;

import java.util.List;

/**
 * Something that must be so before a month is closed, as computed.
 *
 * @param name such as {@code NO_DRAFTS}
 * @param open what stands in the way, or is to be known; named by id or day, the first hundred
 */
public record ChecklistItem(String name, boolean holds, String detail, List<String> open) {

    public ChecklistItem {
        open = List.copyOf(open);
    }
}
