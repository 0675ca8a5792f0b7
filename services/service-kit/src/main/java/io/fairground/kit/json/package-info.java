/** One JSON dialect: strict for requests, tolerant for events. */
@NullMarked
package io.fairground.kit.json;

import org.jspecify.annotations.NullMarked;
