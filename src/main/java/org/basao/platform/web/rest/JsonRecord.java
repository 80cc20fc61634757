package org.basao.platform.web.rest;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Writes records as JSON: every member, in the order of the record, so that equal answers are equal byte by byte (JSON-B knows
 * only the order of the alphabet or none). Days and constants are texts, money a number, what is not known null.
 */
public final class JsonRecord {
    /** Looked up once: each look-up costs more than the writing. */
    private static final JsonGeneratorFactory GENERATORS =
            JsonProvider.provider().createGeneratorFactory(Map.of());

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private JsonRecord() {}

    /** The record as an object in UTF-8, beginning with the notice if there is one. */
    public static byte[] bytes(Record body, Optional<AnswerNotice.Words> notice) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (JsonGenerator json = GENERATORS.createGenerator(bytes)) {
            json.writeStartObject();
            notice.ifPresent(words -> write(json.writeKey("notice"), words));
            members(json, body);
            json.writeEnd();
        }
        return bytes.toByteArray();
    }

    private static void members(JsonGenerator json, Record value) {
        for (RecordComponent component : COMPONENTS.get(value.getClass())) {
            write(json.writeKey(component.getName()), member(value, component));
        }
    }

    private static void write(JsonGenerator json, Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Record inner -> {
                json.writeStartObject();
                members(json, inner);
                json.writeEnd();
            }
            case Collection<?> many -> {
                json.writeStartArray();
                many.forEach(one -> write(json, one));
                json.writeEnd();
            }
            case Map<?, ?> map -> {
                json.writeStartObject();
                map.forEach((key, one) -> write(json.writeKey(key.toString()), one));
                json.writeEnd();
            }
            case BigDecimal amount -> json.write(amount);
            case Long number -> json.write(number);
            case Integer number -> json.write(number);
            case Boolean truth -> json.write(truth);
            default -> json.write(value.toString());
        }
    }

    private static Object member(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }
}
