@NullMarked
package io.fairground.quality.live;

import org.jspecify.annotations.NullMarked;
