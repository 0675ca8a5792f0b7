package io.fairground.dataset.release;

import io.fairground.dataset.release.manifest.Version;
import java.util.UUID;

/**
 * A release in the line of its job and form.
 *
 * @param number from 1, without gaps
 */
public record ReleaseLine(UUID releaseId, int number, Version version) {}
