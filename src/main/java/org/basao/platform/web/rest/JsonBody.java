package org.basao.platform.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.web.rest.Problem.ParameterError;

/**
 * Reads the JSON object that a program sent and gathers what is wrong with it, so that the answer names everything at once. A member
 * that is null counts as not given; one that nobody reads is refused, because it was written for something.
 */
public final class JsonBody {
    /** The largest body in bytes. */
    public static final int LARGEST = 64 * 1024;

    private static final int MOST_ELEMENTS = 100;
    private static final int SHOWN = 80;
    /** A number such as 1e999999999 would fill the memory when it is written out. */
    private static final int MOST_DIGITS = 20;

    private final JsonObject given;
    private final String path;
    private final Texts texts;
    private final List<ParameterError> errors;
    private final Set<String> read = new LinkedHashSet<>();

    private JsonBody(JsonObject given, String path, Texts texts, List<ParameterError> errors) {
        this.given = given;
        this.path = path;
        this.texts = texts;
        this.errors = errors;
    }

    /**
     * Reads a body.
     *
     * @throws InvalidParameters if it is no JSON object, or too large
     */
    public static JsonBody of(byte[] bytes, Language language) {
        Texts texts = Texts.of(Problems.BUNDLE, language);
        if (bytes.length <= LARGEST) {
            try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
                if (reader.readValue() instanceof JsonObject object) {
                    return new JsonBody(object, "", texts, new ArrayList<>());
                }
            } catch (JsonException | IllegalStateException noJson) {
                // said below
            }
        }
        throw new InvalidParameters(
                List.of(new ParameterError("body", null, texts.text("body.object", LARGEST / 1024))));
    }

    /** A text, stripped; null if none is given. */
    public String text(String name, int longest) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof JsonString string)) {
            refuse(name, value, texts.text("body.text"));
            return null;
        }
        String text = string.getString().strip();
        if (text.length() > longest) {
            refuse(name, value, texts.text("body.long", longest));
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    /** A text that has to be there; empty if it is not, which is an error. */
    public String needed(String name, int longest) {
        int before = errors.size();
        String text = text(name, longest);
        if (text == null && errors.size() == before) {
            refuse(name, null, texts.text("body.needed"));
        }
        return text == null ? "" : text;
    }

    /** A number; null if none is given. */
    public BigDecimal number(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonNumber number) {
            BigDecimal decimal = number.bigDecimalValue();
            if (decimal.precision() <= MOST_DIGITS && Math.abs(decimal.scale()) <= MOST_DIGITS) {
                return decimal;
            }
        }
        refuse(name, value, texts.text("body.number"));
        return null;
    }

    /** A number above 0 that has to be there; 1 if it is not, which is an error. */
    public BigDecimal neededPositive(String name) {
        int before = errors.size();
        BigDecimal number = number(name);
        if (number != null && number.signum() > 0) {
            return number;
        }
        if (errors.size() == before) {
            refuse(name, given.get(name), texts.text(number == null ? "body.needed" : "body.positive"));
        }
        return BigDecimal.ONE;
    }

    /** A whole number; null if none is given. */
    public Integer whole(String name) {
        BigDecimal number = number(name);
        try {
            return number == null ? null : Integer.valueOf(number.intValueExact());
        } catch (ArithmeticException e) {
            refuse(name, given.get(name), texts.text("body.whole"));
            return null;
        }
    }

    /** True or false; false if nothing is given. */
    public boolean truth(String name) {
        JsonValue value = value(name);
        ValueType type = value == null ? ValueType.FALSE : value.getValueType();
        if (type != ValueType.TRUE && type != ValueType.FALSE) {
            refuse(name, value, texts.text("body.truth"));
        }
        return type == ValueType.TRUE;
    }

    /** A day such as 2026-11-30; null if none is given. */
    public LocalDate day(String name) {
        String text = text(name, MOST_DIGITS);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            refuse(name, given.get(name), texts.text("body.day"));
            return null;
        }
    }

    /** One of the constants; the usual one if none is given. */
    public <E extends Enum<E>> E constant(String name, Class<E> type, E usual) {
        JsonValue value = value(name);
        return value == null ? usual : constant(name, value, type, usual);
    }

    /** Several of the constants. */
    public <E extends Enum<E>> Set<E> constants(String name, Class<E> type) {
        Set<E> found = new LinkedHashSet<>();
        for (JsonValue one : array(name)) {
            E constant = constant(name, one, type, null);
            if (constant != null) {
                found.add(constant);
            }
        }
        return found;
    }

    private <E extends Enum<E>> E constant(String name, JsonValue value, Class<E> type, E usual) {
        E[] all = type.getEnumConstants();
        for (E one : all) {
            if (value instanceof JsonString text && text.getString().equals(one.name())) {
                return one;
            }
        }
        refuse(
                name,
                value,
                texts.text("body.constant", Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", "))));
        return usual;
    }

    /** Reads each object of an array; members that it does not read are refused. */
    public <T> List<T> each(String name, Function<JsonBody, T> reader) {
        List<T> found = new ArrayList<>();
        int place = 0;
        for (JsonValue one : array(name)) {
            if (one instanceof JsonObject object) {
                JsonBody inner = new JsonBody(object, path + name + "/" + place + "/", texts, errors);
                found.add(reader.apply(inner));
                inner.refuseUnread();
            } else {
                refuse(name + "/" + place, one, texts.text("body.objects"));
            }
            place++;
        }
        return found;
    }

    private List<JsonValue> array(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return List.of();
        }
        if (value.getValueType() != ValueType.ARRAY) {
            refuse(name, value, texts.text("body.array"));
            return List.of();
        }
        if (value.asJsonArray().size() > MOST_ELEMENTS) {
            refuse(name, null, texts.text("parameter.tooMany", MOST_ELEMENTS));
            return List.of();
        }
        return value.asJsonArray();
    }

    /** A member that means nothing beside the others: refused if it is given. */
    public void expectNone(String name) {
        if (value(name) != null) {
            refuse(name, texts.text("body.unread"));
        }
    }

    /** Notes that a member cannot be taken. */
    public void refuse(String name, String reason) {
        refuse(name, given.get(name), reason);
    }

    private void refuse(String name, JsonValue value, String reason) {
        String shown = value == null ? null : value instanceof JsonString text ? text.getString() : value.toString();
        errors.add(new ParameterError(
                path + name,
                shown == null || shown.length() <= SHOWN ? shown : shown.substring(0, SHOWN) + "…",
                reason));
    }

    /** @throws InvalidParameters if anything was refused, or was not read */
    public void finish() {
        refuseUnread();
        if (!errors.isEmpty()) {
            throw new InvalidParameters(errors);
        }
    }

    private void refuseUnread() {
        given.keySet().stream()
                .filter(name -> !read.contains(name))
                .forEach(name -> refuse(name, texts.text("body.unread")));
    }

    /** Null for a JSON null. */
    private JsonValue value(String name) {
        read.add(name);
        JsonValue value = given.get(name);
        return value == null || value.getValueType() == ValueType.NULL ? null : value;
    }
}
