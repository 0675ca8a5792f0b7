/** What the dataset service says of items. */
@NullMarked
package io.fairground.quality.scoring.kafka;

import org.jspecify.annotations.NullMarked;
