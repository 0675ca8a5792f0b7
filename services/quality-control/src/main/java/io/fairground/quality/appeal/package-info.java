/** Appeals: a second person looks again, and silence decides for the worker. */
@NullMarked
package io.fairground.quality.appeal;

import org.jspecify.annotations.NullMarked;
