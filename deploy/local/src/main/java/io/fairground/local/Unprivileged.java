package io.fairground.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a program that refuses to be root, also when we are root, as in a build container. */
final class Unprivileged {
    private static final int NOBODY = 65534;

    private Unprivileged() {}

    /** The command as it is for an ordinary user. */
    static List<String> command(List<String> command) {
        if (!isRoot()) {
            return command;
        }
        var whole = new ArrayList<String>(hasUserNamespaces() ? List.of("unshare", "-U") : setpriv());
        whole.addAll(command);
        return whole;
    }

    /** A user namespace maps root's own files to the unprivileged user; without one they must change owner. */
    static void handOver(List<Path> paths) {
        if (!isRoot() || hasUserNamespaces()) {
            return;
        }
        try {
            for (var path : paths) {
                Files.setAttribute(path, "unix:uid", NOBODY);
                Files.setAttribute(path, "unix:gid", NOBODY);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> setpriv() {
        if (Tools.find("setpriv").isEmpty()) {
            throw new LocalException("PostgreSQL refuses to run as root, and neither 'unshare -U' nor 'setpriv' works"
                    + " here: run as an ordinary user");
        }
        return List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean hasUserNamespaces() {
        try {
            return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
