/** What workers have shown they can do, by whom it was granted and until when. */
@NullMarked
package io.fairground.dispatch.qualification;

import org.jspecify.annotations.NullMarked;
