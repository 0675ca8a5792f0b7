@NullMarked
package io.fairground.quality.agreement;

import org.jspecify.annotations.NullMarked;
