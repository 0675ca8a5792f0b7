package io.fairground.quality.gold;

/**
 * The known truth of one item.
 *
 * @param itemKey the vendor's own id of the item
 * @param choice position in the job's choices
 */
public record GoldLabel(String itemKey, int choice) {}
