package io.fairground.dataset.items.app;

import io.smallrye.config.ConfigMapping;

/** The limits of imports. */
@ConfigMapping(prefix = "fairground.imports")
public interface ImportConfig {

    /** Bytes of one import; the folder for temporary files must have room for {@link #concurrentMax()} of them. */
    long bytesMax();

    /** Items of one import. */
    long itemsMax();

    /** Imports that run at once in one replica. */
    int concurrentMax();
}
