package io.fairground.dispatch.assignment.app.desk;

/** Something in a group cannot be stored, such as a text with a character the database does not take. Nothing was written. */
public class UnwritableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnwritableException(Throwable cause) {
        super("a group of leases and answers cannot be written: " + cause.getMessage(), cause);
    }
}
