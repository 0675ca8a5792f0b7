@NullMarked
package io.fairground.replay.audit;

import org.jspecify.annotations.NullMarked;
