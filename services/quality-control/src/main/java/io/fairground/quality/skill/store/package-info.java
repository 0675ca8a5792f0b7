/** Skill in PostgreSQL. */
@NullMarked
package io.fairground.quality.skill.store;

import org.jspecify.annotations.NullMarked;
