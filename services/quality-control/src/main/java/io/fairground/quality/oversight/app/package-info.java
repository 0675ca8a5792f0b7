/** Who decides, and the terms of appeals. */
@NullMarked
package io.fairground.quality.oversight.app;

import org.jspecify.annotations.NullMarked;
