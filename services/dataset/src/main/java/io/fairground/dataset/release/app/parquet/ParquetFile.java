package io.fairground.dataset.release.app.parquet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.dataset.release.file.FileNotPossible;
import io.fairground.dataset.release.file.RowSource;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;

/** Writes rows as Parquet. Reads them twice: first to learn the columns, then to write. Holds one row group. */
public final class ParquetFile {

    private static final int COLUMNS_MAX = 1000;
    private static final long ROW_GROUP_BYTES = 8L << 20;
    private static final int PAGE_BYTES = 256 << 10;

    private final ObjectMapper mapper;

    public ParquetFile(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public void write(RowSource rows, OutputStream out) throws IOException {
        var columns = columns(rows);
        try (var writer = new Builder(new StreamedFile(out), columns)
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.GZIP)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .withPageSize(PAGE_BYTES)
                .build()) {
            rows.read(row -> writer.write(mapper.readTree(row)));
        }
    }

    private Map<String, Column> columns(RowSource rows) throws IOException {
        var columns = new LinkedHashMap<String, Column>();
        rows.read(row -> {
            for (var member : mapper.readTree(row).properties()) {
                columns.merge(member.getKey(), Column.of(member.getValue()), Column::and);
            }
            if (columns.size() > COLUMNS_MAX) {
                throw new FileNotPossible("the rows have more than " + COLUMNS_MAX + " columns");
            }
        });
        if (columns.isEmpty()) {
            throw new FileNotPossible("there are no rows, and so no columns");
        }
        return columns;
    }

    private static final class Builder extends ParquetWriter.Builder<JsonNode, Builder> {

        private final Map<String, Column> columns;

        Builder(OutputFile file, Map<String, Column> columns) {
            super(file);
            this.columns = columns;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<JsonNode> getWriteSupport(ParquetConfiguration conf) {
            return new NodeWriteSupport(columns);
        }

        @Override
        protected WriteSupport<JsonNode> getWriteSupport(org.apache.hadoop.conf.Configuration conf) {
            return new NodeWriteSupport(columns);
        }
    }
}
