/** Files that the rows of a release are downloaded as. */
@NullMarked
package io.fairground.dataset.release.file;

import org.jspecify.annotations.NullMarked;
