package io.fairground.dataset.items;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.fairground.events.dataset.ItemsAdded;
import io.fairground.events.dataset.NewItem;
import io.fairground.kit.testing.EventMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventBatchesTest {

    private final List<List<Item>> batches = new ArrayList<>();
    private final EventBatches under = new EventBatches(batches::add);

    @Test
    void aBatchHoldsAtMostTwoHundredItemsInOrder() {
        for (int i = 0; i < 450; i++) {
            under.add(item(i, "k" + i, "{}"));
        }
        under.flush();

        assertThat(batches).extracting(List::size).containsExactly(200, 200, 50);
        assertThat(batches.stream().flatMap(List::stream).map(Item::position))
                .isSorted()
                .hasSize(450);
    }

    @Test
    void anEventIsNeverLargerThanItsLimit() throws JsonProcessingException {
        var random = new Random(7);
        var mapper = EventMapper.create();
        for (int i = 0; i < 600; i++) {
            var key = "\u0001".repeat(random.nextInt(194)) + "%06d".formatted(i);
            under.add(item(i, key, "{\"a\":\"" + "é".repeat(random.nextInt(32_000)) + "\"}"));
        }
        under.flush();

        assertThat(batches.stream().mapToInt(List::size).sum()).isEqualTo(600);
        for (var batch : batches) {
            var event = new ItemsAdded(UUID.randomUUID(), Instant.EPOCH, UUID.randomUUID(), 1, 0, newItems(batch));
            assertThat(mapper.writeValueAsBytes(event)).hasSizeLessThanOrEqualTo(EventBatches.BYTES_MAX);
        }
    }

    private static List<NewItem> newItems(List<Item> batch) {
        return batch.stream()
                .map(item -> new NewItem(
                        item.id(),
                        item.key(),
                        Map.of("a", item.payload().substring(6, item.payload().length() - 2))))
                .toList();
    }

    private static Item item(long position, String key, String payload) {
        return new Item(UUID.randomUUID(), key, position, 1, payload);
    }
}
