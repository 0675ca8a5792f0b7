/** Which token belongs to which worker. */
@NullMarked
package io.fairground.quality.worker;

import org.jspecify.annotations.NullMarked;
