/** Facts about workers, and the copies of what quality-control found. */
@NullMarked
package io.fairground.dispatch.eligibility.store;

import org.jspecify.annotations.NullMarked;
