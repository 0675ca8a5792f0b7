/** Tests of appeals. */
@NullMarked
package io.fairground.quality.appeal;

import org.jspecify.annotations.NullMarked;
