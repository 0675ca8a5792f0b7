/** Gold from its upload, or its minting, to its retirement. */
@NullMarked
package io.fairground.quality.gold.app;

import org.jspecify.annotations.NullMarked;
