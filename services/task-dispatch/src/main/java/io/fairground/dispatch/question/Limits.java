package io.fairground.dispatch.question;

/** How long texts may be, in Unicode code points. */
final class Limits {

    /** A written text, when its vendor names no limit. */
    static final int TEXT_LENGTH_USUAL = 20_000;

    /** The longest text a vendor may ask for. */
    static final int TEXT_LENGTH = 100_000;

    /** No item has a longer text: its whole payload is smaller. */
    static final int TEXT_LENGTH_ITEM = 2_000_000;

    /** A reason, or a comment. */
    static final int COMMENT_LENGTH = 2_000;

    private Limits() {}
}
