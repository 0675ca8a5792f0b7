/** How announced facts are collected. */
@NullMarked
package io.fairground.dataset.labels.app;

import org.jspecify.annotations.NullMarked;
