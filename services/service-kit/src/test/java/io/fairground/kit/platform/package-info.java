@NullMarked
package io.fairground.kit.platform;

import org.jspecify.annotations.NullMarked;
