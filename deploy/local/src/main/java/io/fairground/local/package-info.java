/** Starts, watches and stops everything Fairground needs on one machine, without containers. */
@NullMarked
package io.fairground.local;

import org.jspecify.annotations.NullMarked;
