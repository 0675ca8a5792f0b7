/** Labels as the other services announce them, with the lineage of each. */
@NullMarked
package io.fairground.dataset.labels;

import org.jspecify.annotations.NullMarked;
