package io.fairground.dataset.items.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.fairground.dataset.items.Item;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An item.
 *
 * @param position from 0, in the order of the imports
 * @param version the dataset version that brought it
 */
public record ItemView(
        UUID itemId,
        String key,
        long position,
        int version,

        @JsonRawValue @Schema(type = SchemaType.OBJECT, description = "as it was imported")
        String payload) {

    static ItemView of(Item item) {
        return new ItemView(item.id(), item.key(), item.position(), item.version(), item.payload());
    }
}
