package io.fairground.replay.client;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A service, which may run in several replicas; calls go to them in turn. */
public final class Endpoint {

    private final List<URI> replicas;
    private final AtomicInteger calls = new AtomicInteger();

    public Endpoint(List<URI> replicas) {
        if (replicas.isEmpty()) {
            throw new IllegalArgumentException("a service needs an address");
        }
        this.replicas = List.copyOf(replicas);
    }

    public List<URI> replicas() {
        return replicas;
    }

    URI next(String path) {
        var base = replicas.get(Math.floorMod(calls.getAndIncrement(), replicas.size()));
        return URI.create(base + path);
    }
}
