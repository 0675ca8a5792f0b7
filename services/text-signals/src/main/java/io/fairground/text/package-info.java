/** What can be told of texts without reading them: which are nearly the same, and in which language they are. */
@NullMarked
package io.fairground.text;

import org.jspecify.annotations.NullMarked;
