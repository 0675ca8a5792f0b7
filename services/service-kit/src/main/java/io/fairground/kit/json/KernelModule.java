package io.fairground.kit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.fairground.kernel.LanguageTag;
import io.fairground.kernel.Region;
import java.io.IOException;
import java.util.function.Function;

/** Regions and language tags as plain strings; text that PostgreSQL cannot hold is refused at the door. */
class KernelModule extends SimpleModule {

    KernelModule() {
        super("fairground-kernel");
        addSerializer(new AsString<>(Region.class, Region::code));
        addDeserializer(Region.class, new FromString<>(Region.class, Region::of));
        addSerializer(new AsString<>(LanguageTag.class, LanguageTag::tag));
        addDeserializer(LanguageTag.class, new FromString<>(LanguageTag.class, LanguageTag::of));
        addDeserializer(String.class, new StorableText());
    }

    private static final class AsString<T> extends StdScalarSerializer<T> {
        private final transient Function<T, String> write;

        AsString(Class<T> type, Function<T, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(write.apply(value));
        }
    }

    private static final class FromString<T> extends FromStringDeserializer<T> {
        private final transient Function<String, T> read;

        FromString(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        protected T _deserialize(String value, DeserializationContext context) throws IOException {
            try {
                return read.apply(value);
            } catch (IllegalArgumentException e) {
                throw context.weirdStringException(value, _valueClass, String.valueOf(e.getMessage()));
            }
        }
    }

    /** PostgreSQL's text holds neither U+0000 nor half of a surrogate pair. */
    private static final class StorableText extends StringDeserializer {
        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var text = super.deserialize(json, context);
            if (!Text.isStorable(text)) {
                throw context.weirdStringException("…", String.class, "contains U+0000 or half of a surrogate pair");
            }
            return text;
        }
    }
}
