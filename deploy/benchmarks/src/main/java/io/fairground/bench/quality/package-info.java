/** Labels from answers: accuracy, speed, stopping, signals, agreement and preferences, on real crowds and made ones. */
@NullMarked
package io.fairground.bench.quality;

import org.jspecify.annotations.NullMarked;
