/** Benchmarks: what is measured, how it is summed up, and how it is reported. */
@NullMarked
package io.fairground.bench;

import org.jspecify.annotations.NullMarked;
