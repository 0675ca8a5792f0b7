@NullMarked
package io.fairground.quality.matching;

import org.jspecify.annotations.NullMarked;
