/** Tests of the service as a whole. */
@NullMarked
package io.fairground.dataset;

import org.jspecify.annotations.NullMarked;
