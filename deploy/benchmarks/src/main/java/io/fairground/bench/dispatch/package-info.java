/** Submit-and-next through HTTP, beside a plain SQL loop on the same PostgreSQL. */
@NullMarked
package io.fairground.bench.dispatch;

import org.jspecify.annotations.NullMarked;
