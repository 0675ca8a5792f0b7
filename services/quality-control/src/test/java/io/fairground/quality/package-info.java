@NullMarked
package io.fairground.quality;

import org.jspecify.annotations.NullMarked;
