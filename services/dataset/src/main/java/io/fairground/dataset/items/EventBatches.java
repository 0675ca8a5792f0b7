package io.fairground.dataset.items;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Gathers items into batches that fit into one event. */
public final class EventBatches {

    public static final int ITEMS_MAX = 200;
    public static final int BYTES_MAX = 1 << 18;

    private static final int ENVELOPE_BYTES = 512;
    private static final int FRAME_BYTES = 96; // {"itemId":"36 characters","key":"","payload":},
    private static final int BYTES_PER_CHARACTER_MAX = 6; // backslash-u and four digits

    private final Consumer<List<Item>> sink;
    private List<Item> batch = new ArrayList<>();
    private long bytes = ENVELOPE_BYTES;

    public EventBatches(Consumer<List<Item>> sink) {
        this.sink = sink;
    }

    public void add(Item item) {
        var size = sizeOf(item);
        if (batch.size() == ITEMS_MAX || (bytes + size > BYTES_MAX && !batch.isEmpty())) {
            flush();
        }
        batch.add(item);
        bytes += size;
    }

    public void flush() {
        if (!batch.isEmpty()) {
            sink.accept(batch);
            batch = new ArrayList<>();
            bytes = ENVELOPE_BYTES;
        }
    }

    /** Never less than what the item takes in the event's JSON. */
    private static long sizeOf(Item item) {
        return FRAME_BYTES
                + (long) item.key().length() * BYTES_PER_CHARACTER_MAX
                + item.payload().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }
}
