@NullMarked
package io.fairground.quality.integrity;

import org.jspecify.annotations.NullMarked;
