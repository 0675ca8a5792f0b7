package io.fairground.dispatch.opening;

/**
 * How a vendor's collected jobs went for those who worked on them.
 *
 * @param answers taken
 * @param refused of these, refused payment at present
 * @param appeals of workers against decisions about their answers
 * @param appealsWon of these, decided for the worker, by a person or because nobody answered in time
 * @param appealsOpen of these, not decided yet
 */
public record VendorFigures(long answers, long refused, long appeals, long appealsWon, long appealsOpen) {

    public static final VendorFigures NONE = new VendorFigures(0, 0, 0, 0, 0);
}
