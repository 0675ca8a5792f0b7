/** Making statements and exports. */
@NullMarked
package io.fairground.payment.statement.app;

import org.jspecify.annotations.NullMarked;
