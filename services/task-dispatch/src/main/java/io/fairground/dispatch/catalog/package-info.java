/** Copies of what the dataset service published: items to hand out, versions that jobs may name. */
@NullMarked
package io.fairground.dispatch.catalog;

import org.jspecify.annotations.NullMarked;
