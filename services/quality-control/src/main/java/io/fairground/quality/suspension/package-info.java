/** Workers whom a person keeps from work, for a time. Nothing automatic ever does. */
@NullMarked
package io.fairground.quality.suspension;

import org.jspecify.annotations.NullMarked;
