/** From a row to people, rules and pay, and back. */
@NullMarked
package io.fairground.dataset.lineage;

import org.jspecify.annotations.NullMarked;
