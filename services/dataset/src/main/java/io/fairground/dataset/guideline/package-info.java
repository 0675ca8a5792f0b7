/** Guidelines: immutable versions made of clauses, each with its author and declared stance. */
@NullMarked
package io.fairground.dataset.guideline;

import org.jspecify.annotations.NullMarked;
