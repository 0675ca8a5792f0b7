/** What the tests of every service share: the running platform, real tokens, real events, and the rules they check. */
@NullMarked
package io.fairground.kit.testing;

import org.jspecify.annotations.NullMarked;
