package io.fairground.dispatch.worker.app;

import io.fairground.dispatch.worker.Worker;

/** @param created whether this request made it, or found it */
public record Registration(Worker worker, boolean created) {}
