package io.fairground.dataset.release.manifest;

/**
 * What became of the rows of the release before.
 *
 * @param added rows that are about what it had no row about
 * @param changed rows about the same with other content
 * @param removed rows about what there is no row about any more
 */
public record Difference(long added, long changed, long removed) {

    /** Of the first release in its line. */
    public static Difference toNothing(long rows) {
        return new Difference(rows, 0, 0);
    }
}
