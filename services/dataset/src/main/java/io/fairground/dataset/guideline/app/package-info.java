/** What a vendor does with guidelines. */
@NullMarked
package io.fairground.dataset.guideline.app;

import org.jspecify.annotations.NullMarked;
