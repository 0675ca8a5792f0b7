package io.fairground.dataset.items.format;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.dataset.items.ItemParser;
import java.util.Arrays;
import java.util.Optional;

/** The formats that items are imported from, each with the media type that says so. */
public enum ItemFormat {
    JSONL("application/jsonl"),
    CSV("text/csv"),
    LABEL_STUDIO("application/vnd.label-studio+json"),
    OPEN_ASSISTANT("application/vnd.open-assistant.trees+jsonl"),
    HUGGING_FACE("application/zip");

    private final String mediaType;

    ItemFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** @param mediaType without parameters */
    public static Optional<ItemFormat> of(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equalsIgnoreCase(mediaType))
                .findFirst();
    }

    /**
     * @param mapper strict about duplicate fields and depth
     * @param bytesMax that an archive may unpack to
     */
    public ItemFile file(ObjectMapper mapper, long bytesMax) {
        var parser = new ItemParser(mapper);
        return switch (this) {
            case JSONL -> new JsonLinesFile(parser);
            case CSV -> new CsvItems(parser, mapper);
            case LABEL_STUDIO -> new LabelStudioFile(parser, mapper);
            case OPEN_ASSISTANT -> new OpenAssistantFile(parser, mapper);
            case HUGGING_FACE -> new HuggingFaceFolder(mapper, bytesMax);
        };
    }
}
