/**
 * The statistics of the pay audit: estimates from arrays, with formula and source. Estimates are binary fractions, and no
 * money: what is paid, owed or charged never passes through here.
 */
@NullMarked
package io.fairground.payment.audit.statistics;

import org.jspecify.annotations.NullMarked;
