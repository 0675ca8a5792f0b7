package io.fairground.kit.inbox;

import java.io.Serial;

/** The cause of an event travels on another topic and has not arrived: the event is tried again, in its place. */
public class NotYetApplicable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public NotYetApplicable(String what) {
        super(what, null, false, false);
    }
}
