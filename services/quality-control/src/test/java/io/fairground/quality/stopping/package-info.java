@NullMarked
package io.fairground.quality.stopping;

import org.jspecify.annotations.NullMarked;
