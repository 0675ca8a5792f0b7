/** What says which files a release is, where it came from, and who vouches for it. */
@NullMarked
package io.fairground.dataset.release.manifest;

import org.jspecify.annotations.NullMarked;
