package io.fairground.dispatch.assignment;

import io.fairground.events.dispatch.Level;
import io.fairground.kernel.Region;
import java.util.UUID;

/** Who a worker is at the moment of a request. */
public record Standing(UUID workerId, Region region, Level level) {}
