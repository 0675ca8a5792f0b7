/** Who made the labels of a release, how much they agreed, and what they were paid: counted, never claimed. */
@NullMarked
package io.fairground.dataset.release.facts;

import org.jspecify.annotations.NullMarked;
