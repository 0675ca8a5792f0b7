/** What vendors ask about lineage. */
@NullMarked
package io.fairground.dataset.lineage.app;

import org.jspecify.annotations.NullMarked;
