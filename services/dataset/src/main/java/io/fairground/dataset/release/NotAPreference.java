package io.fairground.dataset.release;

import java.io.Serial;

/** An item holds no two responses to one prompt, so no preference can be made of its label. */
public class NotAPreference extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    NotAPreference(String itemKey, String field) {
        super("item '" + itemKey + "' has no text in " + field, null, false, false);
    }
}
