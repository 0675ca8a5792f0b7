package io.fairground.bench.quality;

import io.fairground.bench.BenchException;
import io.fairground.quality.inference.AnswerTable;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Answers in a file, nine bytes a row (task and worker as ints, class as a byte): a hundred million of them are read twice
 * to make a table, and never all in memory.
 */
record AnswerFile(Path file, long rows) implements AnswerTable.Rows {

    private static final int BUFFER = 1 << 20;

    static AnswerFile write(Path file, SyntheticCrowd crowd) {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
            crowd.forEach((task, worker, label) -> {
                try {
                    out.writeInt(task);
                    out.writeInt(worker);
                    out.writeByte(label);
                } catch (IOException e) {
                    throw new BenchException("cannot write the answers", e);
                }
            });
        } catch (IOException e) {
            throw new BenchException("cannot write the answers", e);
        }
        return new AnswerFile(file, crowd.rows());
    }

    @Override
    public void forEach(Reader reader) {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            for (var row = 0L; row < rows; row++) {
                reader.row(in.readInt(), in.readInt(), in.readByte());
            }
        } catch (IOException e) {
            throw new BenchException("cannot read the answers", e);
        }
    }
}
