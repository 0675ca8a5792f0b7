@NullMarked
package io.fairground.text;

import org.jspecify.annotations.NullMarked;
