@NullMarked
package io.fairground.bench.quality;

import org.jspecify.annotations.NullMarked;
