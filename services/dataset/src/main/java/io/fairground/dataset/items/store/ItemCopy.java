package io.fairground.dataset.items.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairground.dataset.items.StagedItem;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Writes rows of {@code staged_item} in PostgreSQL's binary COPY format: nothing to escape, nothing held but a buffer.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-copy.html">COPY, Binary Format</a>
 */
final class ItemCopy implements AutoCloseable {

    private static final String SQL = "copy staged_item (line, item_id, key, payload) from stdin (format binary)";
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int END = -1;

    private final DataOutputStream out;
    private final Supplier<UUID> ids;

    ItemCopy(Connection connection, Supplier<UUID> ids) throws SQLException, IOException {
        this.out =
                new DataOutputStream(new PGCopyOutputStream(connection.unwrap(PGConnection.class), SQL, BUFFER_BYTES));
        this.ids = ids;
        out.write(SIGNATURE);
        out.writeInt(0); // flags
        out.writeInt(0); // no header extension
    }

    void write(StagedItem item) {
        try {
            out.writeShort(4);
            out.writeInt(Long.BYTES);
            out.writeLong(item.line());
            var id = ids.get();
            out.writeInt(2 * Long.BYTES);
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
            write(item.key().getBytes(UTF_8));
            write(item.payload());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Ends the copy. Without it the connection would be stuck in the middle of one. */
    @Override
    public void close() throws IOException {
        out.writeShort(END);
        out.close();
    }
}
