@NullMarked
package io.fairground.replay.run;

import org.jspecify.annotations.NullMarked;
