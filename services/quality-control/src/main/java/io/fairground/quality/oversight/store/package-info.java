/** Reviewers as they are stored. */
@NullMarked
package io.fairground.quality.oversight.store;

import org.jspecify.annotations.NullMarked;
