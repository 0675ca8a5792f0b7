/** What is written about a release from the facts: datasheet, Croissant, provenance, the card of the folder. */
@NullMarked
package io.fairground.dataset.release.document;

import org.jspecify.annotations.NullMarked;
