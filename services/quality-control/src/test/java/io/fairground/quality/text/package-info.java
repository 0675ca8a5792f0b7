@NullMarked
package io.fairground.quality.text;

import org.jspecify.annotations.NullMarked;
