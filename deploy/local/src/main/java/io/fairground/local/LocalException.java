package io.fairground.local;

/** Something the person at the terminal can act on: its message is printed alone, without a stack trace. */
public final class LocalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LocalException(String message) {
        super(message);
    }

    LocalException(String message, Throwable cause) {
        super(message, cause);
    }
}
