/** How a release is cut and read. */
@NullMarked
package io.fairground.dataset.release.app;

import org.jspecify.annotations.NullMarked;
