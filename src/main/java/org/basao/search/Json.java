package org.basao.search;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** JSON as the engine speaks it. The factories are looked up once: a look-up for each request would cost more than the writing. */
final class Json {
    private static final JsonProvider PROVIDER = JsonProvider.provider();
    private static final JsonGeneratorFactory GENERATORS = PROVIDER.createGeneratorFactory(Map.of());
    static final JsonReaderFactory READERS = PROVIDER.createReaderFactory(Map.of());

    private Json() {}

    /** One object with what the writer puts into it. */
    static String text(Consumer<JsonGenerator> content) {
        StringWriter text = new StringWriter(4096);
        try (JsonGenerator json = GENERATORS.createGenerator(text)) {
            json.writeStartObject();
            content.accept(json);
            json.writeEnd();
        }
        return text.toString();
    }

    /** A written object with some members more and some less. */
    static JsonObject object(String written, Map<String, JsonValue> more, Set<String> less) {
        JsonObjectBuilder changed = PROVIDER.createObjectBuilder();
        try (JsonReader reader = READERS.createReader(new StringReader(written))) {
            reader.readObject().forEach((name, value) -> {
                if (!less.contains(name)) {
                    changed.add(name, value);
                }
            });
        }
        more.forEach(changed::add);
        return changed.build();
    }

    static void term(JsonGenerator json, String field, long value) {
        json.writeStartObject()
                .writeStartObject("term")
                .write(field, value)
                .writeEnd()
                .writeEnd();
    }

    static void term(JsonGenerator json, String field, String value) {
        json.writeStartObject()
                .writeStartObject("term")
                .write(field, value)
                .writeEnd()
                .writeEnd();
    }

    static void terms(JsonGenerator json, String field, Collection<String> values) {
        json.writeStartObject().writeStartObject("terms").writeStartArray(field);
        values.forEach(json::write);
        json.writeEnd().writeEnd().writeEnd();
    }
}
