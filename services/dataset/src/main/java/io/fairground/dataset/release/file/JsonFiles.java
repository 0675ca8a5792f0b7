package io.fairground.dataset.release.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** JSON as lines and as one list. */
public final class JsonFiles {

    private JsonFiles() {}

    public static void lines(RowSource rows, OutputStream out) throws IOException {
        rows.read(row -> {
            out.write(row);
            out.write('\n');
        });
    }

    /** Without a time or a name in its header: equal rows make equal bytes. */
    public static void gzip(RowSource rows, OutputStream out) throws IOException {
        var packed = new GZIPOutputStream(out, 1 << 16);
        lines(rows, packed);
        packed.finish();
    }

    public static void list(RowSource rows, OutputStream out) throws IOException {
        var before = new byte[] {'['};
        var next = new Object() {
            byte[] bytes = before;
        };
        rows.read(row -> {
            out.write(next.bytes);
            out.write(row);
            next.bytes = new byte[] {',', '\n'};
        });
        out.write(next.bytes == before ? new byte[] {'[', ']', '\n'} : new byte[] {']', '\n'});
    }
}
