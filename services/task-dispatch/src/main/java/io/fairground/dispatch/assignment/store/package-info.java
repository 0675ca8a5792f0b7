/** The claim and the conditional writes, in plain SQL. */
@NullMarked
package io.fairground.dispatch.assignment.store;

import org.jspecify.annotations.NullMarked;
