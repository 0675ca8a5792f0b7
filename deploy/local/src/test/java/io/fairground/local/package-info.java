@org.jspecify.annotations.NullMarked
package io.fairground.local;
