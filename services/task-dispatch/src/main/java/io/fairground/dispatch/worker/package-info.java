/** Who works, from where, in which languages. */
@NullMarked
package io.fairground.dispatch.worker;

import org.jspecify.annotations.NullMarked;
