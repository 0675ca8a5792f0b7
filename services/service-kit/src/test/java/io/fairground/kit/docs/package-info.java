/** The documentation, held against what it speaks of. */
@NullMarked
package io.fairground.kit.docs;

import org.jspecify.annotations.NullMarked;
