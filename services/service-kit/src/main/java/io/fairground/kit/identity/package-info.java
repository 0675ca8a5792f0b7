/** Who is calling. */
@NullMarked
package io.fairground.kit.identity;

import org.jspecify.annotations.NullMarked;
