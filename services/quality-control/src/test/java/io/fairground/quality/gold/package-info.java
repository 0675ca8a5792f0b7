@NullMarked
package io.fairground.quality.gold;

import org.jspecify.annotations.NullMarked;
