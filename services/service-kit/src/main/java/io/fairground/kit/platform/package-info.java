/** Clock, ids and SQL access for injection. */
@NullMarked
package io.fairground.kit.platform;

import org.jspecify.annotations.NullMarked;
