/** Skill over HTTP. */
@NullMarked
package io.fairground.quality.skill.rest;

import org.jspecify.annotations.NullMarked;
