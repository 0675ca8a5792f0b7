/** Guidelines in PostgreSQL. */
@NullMarked
package io.fairground.dataset.guideline.store;

import org.jspecify.annotations.NullMarked;
