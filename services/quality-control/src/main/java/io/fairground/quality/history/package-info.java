/** What a worker's earlier jobs say when a new one begins. */
@NullMarked
package io.fairground.quality.history;

import org.jspecify.annotations.NullMarked;
