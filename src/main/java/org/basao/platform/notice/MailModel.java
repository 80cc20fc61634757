package org.basao.platform.notice;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** The values of a text's placeholders as JSON, the way the database keeps them. */
final class MailModel {
    private MailModel() {}

    static String write(Map<String, String> model) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        new TreeMap<>(model).forEach((name, value) -> json.add(name, value.replace("\0", "")));
        return json.build().toString();
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
