/** Lineage over HTTP. */
@NullMarked
package io.fairground.dataset.lineage.rest;

import org.jspecify.annotations.NullMarked;
