/** What workers do with their registration. */
@NullMarked
package io.fairground.dispatch.worker.app;

import org.jspecify.annotations.NullMarked;
