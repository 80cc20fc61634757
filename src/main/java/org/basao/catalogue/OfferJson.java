package org.basao.catalogue;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.basao.catalogue.api.Offer;
import org.basao.platform.web.rest.JsonRecord;

/** Offers as JSON and back. A member that a newer build has and an old text lacks is null, a list is empty. */
final class OfferJson {
    private static final JsonProvider JSON = JsonProvider.provider();

    private OfferJson() {}

    static String write(Offer offer) {
        return new String(JsonRecord.bytes(offer, Optional.empty()), StandardCharsets.UTF_8);
    }

    static Offer read(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            return record(Offer.class, reader.readObject());
        }
    }

    /** The rows of a JSON array of arrays, as the database makes them; none for null. */
    static <T> List<T> rows(String json, Function<JsonArray, T> reader) {
        if (json == null) {
            return List.of();
        }
        try (var read = JSON.createReader(new StringReader(json))) {
            return read.readArray().stream()
                    .map(JsonValue::asJsonArray)
                    .map(reader)
                    .toList();
        }
    }

    private static <R> R record(Class<R> type, JsonObject json) {
        RecordComponent[] members = type.getRecordComponents();
        Object[] values = Arrays.stream(members)
                .map(member -> value(member.getType(), member.getGenericType(), json.get(member.getName())))
                .toArray();
        try {
            Constructor<R> made = type.getDeclaredConstructor(
                    Arrays.stream(members).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return made.newInstance(values);
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException(type.toString(), e);
        }
    }

    private static Object value(Class<?> type, Type generic, JsonValue json) {
        boolean missing = json == null || json.getValueType() == JsonValue.ValueType.NULL;
        if (type == List.class) {
            Class<?> item = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
            return missing ? List.of() : list(item, json.asJsonArray());
        }
        if (type == boolean.class) {
            return json != null && json.getValueType() == JsonValue.ValueType.TRUE;
        }
        if (missing) {
            if (type.isRecord()) {
                return record(type, JsonValue.EMPTY_JSON_OBJECT);
            }
            return type == int.class ? Integer.valueOf(0) : null;
        }
        return single(type, json);
    }

    private static List<?> list(Class<?> item, JsonArray json) {
        return json.stream().<Object>map(one -> value(item, item, one)).toList();
    }

    private static Object single(Class<?> type, JsonValue json) {
        if (type.isRecord()) {
            return record(type, json.asJsonObject());
        }
        if (type == BigDecimal.class) {
            return ((JsonNumber) json).bigDecimalValue();
        }
        if (type == Integer.class || type == int.class) {
            return ((JsonNumber) json).intValueExact();
        }
        String text = ((JsonString) json).getString();
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(text))
                    .findFirst()
                    .orElse(null);
        }
        return type == LocalDate.class ? LocalDate.parse(text) : text;
    }
}
