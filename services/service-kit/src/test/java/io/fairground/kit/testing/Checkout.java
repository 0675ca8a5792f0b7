package io.fairground.kit.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds things in the checkout that the tests run in. */
public final class Checkout {

    private Checkout() {}

    /** The folder that holds {@code services}, {@code deploy} and {@code docs}. */
    public static Path root() {
        return upwards("services/pom.xml")
                .orElseThrow(() -> new IllegalStateException("tests must run inside the checkout"));
    }

    static Optional<Path> upwards(String inside) {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(inside))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }
}
