package org.basao.inquiry;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.basao.catalogue.api.VatState;
import org.basao.inquiry.api.DealLine;
import org.basao.inquiry.api.DealView;
import org.basao.inquiry.api.DealView.Delivery;
import org.basao.inquiry.api.DealView.Partner;
import org.basao.inquiry.api.Freight;
import org.basao.inquiry.api.Recurrence;
import org.basao.inquiry.api.RoundTerms;
import org.basao.inquiry.api.TradeUnit;
import org.basao.inquiry.domain.CanonicalJson;
import org.basao.kernel.Origin;
import org.basao.kernel.Unit;

/**
 * A deal as its record keeps it, and back. What the record says holds whatever the tables say later: names, prices and certificates
 * are those of the day. It names people by their code only, because it is never changed.
 */
final class DealRecord {
    /** Told in each record; another form gets another name, and both are read. */
    static final String FORM = "basao-deal-1";

    private static final JsonProvider JSON = JsonProvider.provider();

    private DealRecord() {}

    /** @param deal without its record and digest */
    static String write(DealView deal) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("form", FORM);
        json.put("deal", deal.code());
        json.put("request", deal.request());
        json.put("talk", deal.talk());
        json.put("round", deal.round());
        json.put("number", deal.number());
        json.put(
                "origin",
                members(
                        "kind",
                        deal.origin().kind().name(),
                        "activity",
                        deal.origin().activity()));
        json.put("buyer", partner(deal.buyer()));
        json.put("producer", partner(deal.producer()));
        json.put("acceptedBy", deal.acceptedBy());
        json.put("acceptedAt", deal.acceptedAt().toString());
        json.put("acceptedOn", deal.acceptedOn().toString());
        json.put("currency", deal.currency());
        json.put("terms", terms(deal.terms()));
        json.put("delivery", delivery(deal.delivery()));
        json.put("lines", deal.lines().stream().map(DealRecord::line).toList());
        json.put("total", text(deal.total()));
        return CanonicalJson.of(json);
    }

    private static Map<String, Object> partner(Partner partner) {
        return members("code", partner.code(), "name", partner.name(), "taxCode", partner.taxCode());
    }

    private static Map<String, Object> terms(RoundTerms terms) {
        return members(
                "validUntil", text(terms.validUntil()),
                "vat", terms.vatState().name(),
                "vatRate", text(terms.vatRate()),
                "freight", terms.freight() == null ? null : terms.freight().name(),
                "freightPlace", terms.freightPlace(),
                "freightCost", text(terms.freightCost()),
                "incoterm", terms.incoterm(),
                "payment", terms.payment(),
                "delivery", terms.delivery(),
                "note", terms.note());
    }

    private static Map<String, Object> delivery(Delivery delivery) {
        return members(
                "place", delivery.place(),
                "address", delivery.address(),
                "from", text(delivery.from()),
                "to", text(delivery.to()),
                "recurrence", delivery.recurrence().name());
    }

    private static Map<String, Object> line(DealLine line) {
        Map<String, Object> json = members(
                "product", line.product(),
                "name", line.name(),
                "certificate", line.certificate(),
                "certificateNumber", line.certificateNumber(),
                "amount", text(line.amount()),
                "unit", line.unit().name(),
                "baseUnit", line.unit().dimension().base().name(),
                "packLabel", line.unit().packLabel(),
                "unitBase", text(line.unit().base()),
                "base", text(line.base()),
                "price", text(line.price()),
                "value", text(line.value()),
                "note", line.note());
        json.put("position", line.position());
        json.put("stars", line.stars());
        json.put("counts", line.counts());
        json.put("leadTimeDays", line.leadTimeDays());
        return json;
    }

    /** Names and texts by turns. */
    private static Map<String, Object> members(String... pairs) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            json.put(pairs[i], pairs[i + 1]);
        }
        return json;
    }

    private static String text(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** @throws IllegalArgumentException if the record has a form that this build does not know */
    static DealView read(String canonical, String sha256) {
        JsonObject json;
        try (var reader = JSON.createReader(new StringReader(canonical))) {
            json = reader.readObject();
        }
        if (!FORM.equals(json.getString("form"))) {
            throw new IllegalArgumentException("a deal of an unknown form");
        }
        JsonObject origin = json.getJsonObject("origin");
        return new DealView(
                json.getString("deal"),
                json.getString("request"),
                json.getString("talk"),
                json.getString("round"),
                json.getInt("number"),
                new Origin(Origin.Kind.valueOf(origin.getString("kind")), string(origin, "activity")),
                partner(json.getJsonObject("buyer")),
                partner(json.getJsonObject("producer")),
                json.getString("acceptedBy"),
                Instant.parse(json.getString("acceptedAt")),
                LocalDate.parse(json.getString("acceptedOn")),
                json.getString("currency"),
                terms(json.getJsonObject("terms")),
                delivery(json.getJsonObject("delivery")),
                json.getJsonArray("lines").stream()
                        .map(JsonValue::asJsonObject)
                        .map(DealRecord::line)
                        .toList(),
                number(json, "total"),
                canonical,
                sha256);
    }

    private static Partner partner(JsonObject json) {
        return new Partner(json.getString("code"), json.getString("name"), string(json, "taxCode"));
    }

    private static RoundTerms terms(JsonObject json) {
        String freight = string(json, "freight");
        return new RoundTerms(
                day(json, "validUntil"),
                VatState.valueOf(json.getString("vat")),
                number(json, "vatRate"),
                freight == null ? null : Freight.valueOf(freight),
                string(json, "freightPlace"),
                number(json, "freightCost"),
                string(json, "incoterm"),
                string(json, "payment"),
                string(json, "delivery"),
                string(json, "note"));
    }

    private static Delivery delivery(JsonObject json) {
        return new Delivery(
                string(json, "place"),
                string(json, "address"),
                day(json, "from"),
                day(json, "to"),
                Recurrence.valueOf(json.getString("recurrence")));
    }

    private static DealLine line(JsonObject json) {
        String label = string(json, "packLabel");
        TradeUnit unit = label == null
                ? TradeUnit.of(Unit.valueOf(json.getString("unit")))
                : new TradeUnit(Unit.valueOf(json.getString("baseUnit")), label, number(json, "unitBase"));
        return new DealLine(
                json.getInt("position"),
                json.getString("product"),
                json.getString("name"),
                json.getString("certificate"),
                json.getString("certificateNumber"),
                json.getInt("stars"),
                json.getBoolean("counts"),
                number(json, "amount"),
                unit,
                number(json, "base"),
                number(json, "price"),
                number(json, "value"),
                json.isNull("leadTimeDays") ? null : Integer.valueOf(json.getInt("leadTimeDays")),
                string(json, "note"));
    }

    private static String string(JsonObject json, String name) {
        return json.get(name) instanceof JsonString text ? text.getString() : null;
    }

    private static BigDecimal number(JsonObject json, String name) {
        String text = string(json, name);
        return text == null ? null : new BigDecimal(text);
    }

    private static LocalDate day(JsonObject json, String name) {
        String text = string(json, name);
        return text == null ? null : LocalDate.parse(text);
    }
}
