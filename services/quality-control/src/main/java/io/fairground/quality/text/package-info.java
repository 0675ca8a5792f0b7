/** Truth inference for texts: transcripts, translations, short answers. Pure and deterministic. */
@NullMarked
package io.fairground.quality.text;

import org.jspecify.annotations.NullMarked;
