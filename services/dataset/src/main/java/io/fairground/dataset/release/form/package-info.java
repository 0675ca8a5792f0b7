/** The forms that labels take in a release: for trainers, and for other tools. */
@NullMarked
package io.fairground.dataset.release.form;

import org.jspecify.annotations.NullMarked;
