package io.fairground.dataset.items;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.dataset.items.app.CreateDataset;
import io.fairground.dataset.items.app.ImportItems;
import io.fairground.dataset.items.format.ItemFormat;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class LargeImportTest {

    private static final int ITEMS = Integer.getInteger("import.items", 200_000);
    private static final long HEAP_GROWTH_MAX = 64L << 20;
    private static final long SAMPLE_EVERY_MILLIS = 2_000;

    @Inject
    CreateDataset createDataset;

    @Inject
    ImportItems importItems;

    @Test
    void theHeapDoesNotGrowWithTheImport() throws Exception {
        var dataset = createDataset.create("acme", "large");
        var body = new GeneratedLines(ITEMS);
        var before = liveHeap();
        var highest = new AtomicLong();
        var sampler = Thread.ofPlatform().start(() -> sampleInto(highest));

        var done = importItems.run(dataset.id(), UUID.randomUUID(), "acme", ItemFormat.JSONL, body);

        sampler.interrupt();
        sampler.join();
        assertThat(done.items().itemCount()).isEqualTo(ITEMS);
        assertThat(done.items().byteCount()).isGreaterThan(2 * HEAP_GROWTH_MAX / 3);
        assertThat(highest.get() - before).isLessThan(HEAP_GROWTH_MAX);
        assertThat(Database.count("select count(*) from item where dataset_id = '" + dataset.id() + "'"))
                .isEqualTo(ITEMS);
    }

    private static void sampleInto(AtomicLong highest) {
        while (!Thread.currentThread().isInterrupted()) {
            highest.accumulateAndGet(liveHeap(), Math::max);
            try {
                Thread.sleep(SAMPLE_EVERY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What is still held after a collection. */
    private static long liveHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** An import that exists only as far as it was read. */
    private static final class GeneratedLines extends InputStream {
        private static final String FILLER = "x".repeat(200);

        private final int count;
        private int next;
        private byte[] line = new byte[0];
        private int position;

        GeneratedLines(int count) {
            this.count = count;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (position == line.length && !advance()) {
                return -1;
            }
            var copied = Math.min(length, line.length - position);
            System.arraycopy(line, position, target, offset, copied);
            position += copied;
            return copied;
        }

        private boolean advance() {
            if (next == count) {
                return false;
            }
            line = "{\"key\":\"key-%d\",\"payload\":{\"prompt\":\"%s\"}}\n"
                    .formatted(next, FILLER)
                    .getBytes(UTF_8);
            next++;
            position = 0;
            return true;
        }
    }
}
