/** Looking at resolved jobs, and bringing what stands out before a person. */
@NullMarked
package io.fairground.quality.integrity.app;

import org.jspecify.annotations.NullMarked;
