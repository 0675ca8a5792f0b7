/** Events applied once, in the transaction of their effect; what cannot be applied becomes a dead letter. */
@NullMarked
package io.fairground.kit.inbox;

import org.jspecify.annotations.NullMarked;
