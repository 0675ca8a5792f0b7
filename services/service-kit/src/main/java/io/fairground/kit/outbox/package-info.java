/** Events written in the transaction of their cause, and the relay that publishes them. */
@NullMarked
package io.fairground.kit.outbox;

import org.jspecify.annotations.NullMarked;
