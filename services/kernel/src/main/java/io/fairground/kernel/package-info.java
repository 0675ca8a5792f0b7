/** What every service means by money, region, language and id. Nothing here depends on more than the JDK. */
@NullMarked
package io.fairground.kernel;

import org.jspecify.annotations.NullMarked;
