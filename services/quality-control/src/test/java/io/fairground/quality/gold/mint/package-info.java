@NullMarked
package io.fairground.quality.gold.mint;

import org.jspecify.annotations.NullMarked;
