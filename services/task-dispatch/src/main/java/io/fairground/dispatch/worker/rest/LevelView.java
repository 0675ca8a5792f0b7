package io.fairground.dispatch.worker.rest;

import io.fairground.events.dispatch.Level;
import java.util.UUID;

/** The level of work a worker may take. */
public record LevelView(UUID workerId, Level level) {}
