package io.fairground.quality.matching;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that may exist.
 *
 * @param marked by which answers of its task, by their index
 * @param known whether it exists, where the truth of its task is known
 */
record Candidate(BitSet marked, @Nullable Boolean known) {

    Candidate {
        marked = (BitSet) marked.clone();
    }
}
