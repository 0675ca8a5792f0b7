package io.fairground.replay.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairground.replay.client.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The client's own record of what was acknowledged, one JSON object a line.
 *
 * <p>Every line is handed to the operating system before the worker goes on, and forced to the disk every 200 lines: a
 * killed client loses nothing, a power cut at most the last lines, which a resumed run then finds submitted.
 */
public final class AcknowledgedLog implements AutoCloseable {

    private static final int LINES_PER_SYNC = 200;

    private final FileChannel channel;
    private int unsynced;

    private AcknowledgedLog(FileChannel channel) {
        this.channel = channel;
    }

    public static AcknowledgedLog append(Path file) {
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            // A client killed while it wrote leaves half a line; the next line must not grow out of it.
            channel.truncate(lengthOfWholeLines(file));
            channel.position(channel.size());
            return new AcknowledgedLog(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lengthOfWholeLines(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    /** Half a line at the end is left out: its submission is not in the log, and is sent again. */
    public static List<Acknowledgement> read(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            var text = Files.readString(file);
            var whole = text.substring(0, text.lastIndexOf('\n') + 1);
            return new ArrayList<>(Json.readLines(whole, Acknowledgement.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized void add(Acknowledgement acknowledged) {
        try {
            var line = ByteBuffer.wrap((Json.write(acknowledged) + "\n").getBytes(UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            if (++unsynced >= LINES_PER_SYNC) {
                channel.force(false);
                unsynced = 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            channel.force(false);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
