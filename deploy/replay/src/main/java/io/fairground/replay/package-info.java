@NullMarked
package io.fairground.replay;

import org.jspecify.annotations.NullMarked;
