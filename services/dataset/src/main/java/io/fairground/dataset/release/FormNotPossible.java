package io.fairground.dataset.release;

import java.io.Serial;

/** An item holds not what the form needs: it refuses the form instead of vanishing from it. */
public class FormNotPossible extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public FormNotPossible(String itemKey, String why) {
        super("item '" + itemKey + "' " + why, null, false, false);
    }
}
