package io.fairground.dataset.release.file;

import java.io.Serial;

/** These rows make no such file. */
public class FileNotPossible extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public FileNotPossible(String why) {
        super(why, null, false, false);
    }
}
