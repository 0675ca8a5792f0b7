package io.fairground.quality.gold;

/** Where a gold item's truth comes from. */
public enum GoldOrigin {
    /** The vendor knows it. */
    UPLOADED,
    /** Its answers agreed so firmly that further workers can be measured by them; it never becomes a label's truth. */
    MINTED
}
