@NullMarked
package io.fairground.replay.crowd;

import org.jspecify.annotations.NullMarked;
