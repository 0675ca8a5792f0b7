/** How clauses of guidelines moved what people answer. */
@NullMarked
package io.fairground.dataset.effect;

import org.jspecify.annotations.NullMarked;
