/** Pages that a cursor leads through. */
@NullMarked
package io.fairground.kit.paging;

import org.jspecify.annotations.NullMarked;
