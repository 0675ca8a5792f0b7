@NullMarked
package io.fairground.quality.inference;

import org.jspecify.annotations.NullMarked;
