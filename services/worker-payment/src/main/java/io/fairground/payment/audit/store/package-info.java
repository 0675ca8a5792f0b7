/** Skill figures and pay sums in PostgreSQL. */
@NullMarked
package io.fairground.payment.audit.store;

import org.jspecify.annotations.NullMarked;
