package io.fairground.quality.scoring;

import java.util.UUID;

/**
 * A response with a place where its text can be found.
 *
 * @param itemKey of the first item it was compared in
 * @param side {@code A} or {@code B}: which of that item's two it is
 */
public record ComparedResponse(Response response, UUID promptId, String itemKey, Side side) {

    /** Of an item's two responses. */
    public enum Side {
        A,
        B
    }
}
