/** What all decisions by people have in common: who decided, on what grounds, and until when it may be appealed. */
@NullMarked
package io.fairground.quality.oversight;

import org.jspecify.annotations.NullMarked;
