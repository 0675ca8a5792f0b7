@NullMarked
package io.fairground.replay.client;

import org.jspecify.annotations.NullMarked;
