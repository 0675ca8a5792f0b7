package io.fairground.local;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.TreeSet;

/** Property files that only their owner can read. */
final class PrivateFile {
    private PrivateFile() {}

    static Properties read(Path file) {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }

    /** Writes beside and renames, so that a reader never meets half a file nor one that others may read. */
    static void write(Path file, Properties properties) {
        try {
            var folder = Files.createDirectories(file.toAbsolutePath().getParent());
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var beside = Files.createTempFile(folder, file.getFileName().toString(), ".new", ownerOnly);
            Files.writeString(beside, text(properties));
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sorted and without the date, so that the same content is the same file. */
    private static String text(Properties properties) throws IOException {
        var text = new StringBuilder();
        for (var key : new TreeSet<>(properties.stringPropertyNames())) {
            var one = new Properties();
            one.setProperty(key, properties.getProperty(key));
            var writer = new StringWriter();
            one.store(writer, null);
            writer.toString()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }
}
