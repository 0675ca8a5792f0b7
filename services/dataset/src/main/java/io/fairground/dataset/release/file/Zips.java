package io.fairground.dataset.release.file;

import java.time.LocalDateTime;
import java.util.zip.ZipEntry;

/** Entries of archives. */
public final class Zips {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Zips() {}

    /** The same whenever it is made. */
    public static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }
}
