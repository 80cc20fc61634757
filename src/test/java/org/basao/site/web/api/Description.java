package org.basao.site.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The API description as tests read it: resolves references and compares values with schemas, as far as we use them. */
record Description(JsonObject root) {
    static Description read() {
        try (JsonReader reader =
                Json.createReader(DescriptionServlet.class.getResourceAsStream(DescriptionServlet.FILE))) {
            return new Description(reader.readObject());
        }
    }

    JsonObject paths() {
        return root.getJsonObject("paths");
    }

    JsonObject schema(String name) {
        return root.getJsonObject("components").getJsonObject("schemas").getJsonObject(name);
    }

    /** What a reference stands for, or the object itself if it is none. */
    JsonObject resolve(JsonObject object) {
        String reference = object.getString("$ref", null);
        return reference == null
                ? object
                : root.getValue(reference.substring(1)).asJsonObject();
    }

    /** The parameters of an operation that stand in such a place, such as {@code query}. */
    Set<String> parameters(JsonObject operation, String in) {
        return operation.getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
                .map(this::resolve)
                .filter(parameter -> parameter.getString("in").equals(in))
                .map(parameter -> parameter.getString("name"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where the value breaks the schema; empty if it does not. */
    List<String> faults(JsonValue value, JsonObject schema, String where) {
        List<String> faults = new ArrayList<>();
        check(value, resolve(schema), where, faults);
        return faults;
    }

    private void check(JsonValue value, JsonObject schema, String where, List<String> faults) {
        if (schema.containsKey("oneOf")) {
            if (schema.getJsonArray("oneOf").getValuesAs(JsonObject.class).stream()
                    .noneMatch(one -> faults(value, one, where).isEmpty())) {
                faults.add(where + ": fits none of oneOf");
            }
            return;
        }
        if (schema.containsKey("type") && !types(schema).contains(type(value))) {
            faults.add(where + ": is " + type(value) + ", not " + types(schema));
            return;
        }
        if (schema.containsKey("enum") && !schema.getJsonArray("enum").contains(value)) {
            faults.add(where + ": " + value + " is none of the enum");
        }
        if (schema.containsKey("pattern")
                && value instanceof JsonString text
                && !text.getString().matches(schema.getString("pattern"))) {
            faults.add(where + ": " + value + " breaks the pattern");
        }
        if (value.getValueType() == ValueType.ARRAY && schema.containsKey("items")) {
            JsonArray array = value.asJsonArray();
            for (int i = 0; i < array.size(); i++) {
                check(array.get(i), resolve(schema.getJsonObject("items")), where + "/" + i, faults);
            }
        }
        if (value.getValueType() == ValueType.OBJECT && schema.containsKey("properties")) {
            members(value.asJsonObject(), schema, where, faults);
        }
    }

    private void members(JsonObject object, JsonObject schema, String where, List<String> faults) {
        JsonObject properties = schema.getJsonObject("properties");
        schema.getJsonArray("required").getValuesAs(JsonString::getString).stream()
                .filter(name -> !object.containsKey(name))
                .forEach(name -> faults.add(where + ": has no " + name));
        object.forEach((name, member) -> {
            if (properties.containsKey(name)) {
                check(member, resolve(properties.getJsonObject(name)), where + "/" + name, faults);
            } else {
                faults.add(where + ": " + name + " is not described");
            }
        });
    }

    static Set<String> types(JsonObject schema) {
        JsonValue type = schema.get("type");
        Set<String> types = new TreeSet<>();
        if (type instanceof JsonString one) {
            types.add(one.getString());
        } else {
            type.asJsonArray().getValuesAs(JsonString::getString).forEach(types::add);
        }
        if (types.contains("number")) {
            types.add("integer");
        }
        return types;
    }

    private static String type(JsonValue value) {
        return switch (value.getValueType()) {
            case ARRAY -> "array";
            case OBJECT -> "object";
            case STRING -> "string";
            case NUMBER -> ((JsonNumber) value).isIntegral() ? "integer" : "number";
            case TRUE, FALSE -> "boolean";
            case NULL -> "null";
        };
    }
}
