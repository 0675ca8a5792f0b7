/** What open jobs offer, before anybody accepts a task of them. */
@NullMarked
package io.fairground.dispatch.opening;

import org.jspecify.annotations.NullMarked;
