package io.fairground.quality.resolution.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;

/** Writes one JSON object a line, as they come, never all at once in memory. */
@ApplicationScoped
class JsonLines {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final ObjectWriter writer;

    JsonLines(ObjectMapper json) {
        this.writer = json.writer();
    }

    StreamingOutput of(Iterator<LabelView> rows) {
        return output -> {
            var buffered = new BufferedOutputStream(output, BUFFER_BYTES);
            while (rows.hasNext()) {
                writeLine(buffered, rows.next());
            }
            buffered.flush();
        };
    }

    private void writeLine(OutputStream output, LabelView row) throws IOException {
        output.write(writer.writeValueAsBytes(row));
        output.write('\n');
    }
}
