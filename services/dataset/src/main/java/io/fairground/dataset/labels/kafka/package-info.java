/** The topics labels are collected from. */
@NullMarked
package io.fairground.dataset.labels.kafka;

import org.jspecify.annotations.NullMarked;
