/** Events in JSON. */
@NullMarked
package io.fairground.kit.json;

import org.jspecify.annotations.NullMarked;
