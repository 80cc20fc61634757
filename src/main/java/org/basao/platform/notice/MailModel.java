package org.basao.platform.notice;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The values of a text's placeholders as JSON, the way the database keeps them. */
final class MailModel {
    private MailModel() {}

    /** The names in their order; the database makes the object, because the operator's commands run without a JSON library. */
    static List<String> names(Map<String, String> model) {
        return List.copyOf(new TreeMap<>(model).keySet());
    }

    /** The values in the order of the names. */
    static List<String> values(Map<String, String> model) {
        return List.copyOf(new TreeMap<>(model).values());
    }

    static Map<String, String> read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            Map<String, String> model = new TreeMap<>();
            object.keySet().forEach(name -> model.put(name, object.getString(name)));
            return model;
        }
    }
}
