@NullMarked
package io.fairground.replay.report;

import org.jspecify.annotations.NullMarked;
