package io.fairground.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks distributions; a folder appears under its name only when it is complete. */
final class Archives {
    private Archives() {}

    /** Writes the content of a distribution into an empty folder. */
    interface Content {
        void unpackInto(Path folder) throws IOException;
    }

    static Path once(Path folder, Content content) {
        try {
            if (Files.exists(folder)) {
                return folder;
            }
            var beside = folder.resolveSibling(folder.getFileName() + ".new");
            delete(beside);
            Files.createDirectories(beside);
            content.unpackInto(beside);
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("could not unpack " + folder, e);
        }
    }

    static void tarXz(InputStream source, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(source)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = inside(folder, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(path.getParent());
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    write(tar, path, (entry.getMode() & 0100) != 0);
                }
            }
        }
    }

    /** Leaves out the first folder of each path, which only repeats the version. */
    static void zip(Path source, Path folder) throws IOException {
        try (var zip = ZipFile.builder().setPath(source).get()) {
            var entries = zip.getEntries();
            while (entries.hasMoreElements()) {
                unzip(zip, entries.nextElement(), folder);
            }
        }
    }

    private static void unzip(ZipFile zip, ZipArchiveEntry entry, Path folder) throws IOException {
        var name = entry.getName().substring(entry.getName().indexOf('/') + 1);
        if (entry.isDirectory() || name.isEmpty()) {
            return;
        }
        try (var content = zip.getInputStream(entry)) {
            write(content, inside(folder, name), (entry.getUnixMode() & 0100) != 0);
        }
    }

    private static void write(InputStream content, Path path, boolean executable) throws IOException {
        Files.createDirectories(path.getParent());
        Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static Path inside(Path folder, String name) throws IOException {
        var path = folder.resolve(name).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("an entry points out of the archive: " + name);
        }
        return path;
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
