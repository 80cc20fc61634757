package org.basao.catalogue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.OfferDifference;

/** Tells two states of an offer apart, field by field. */
public final class OfferComparison {
    private record Key(String part, int number, String field) {}

    private OfferComparison() {}

    /** The fields that differ, in the order in which an offer is written. */
    public static List<OfferDifference> between(Offer before, Offer after) {
        Map<Key, String> old = fields(before);
        Map<Key, String> young = fields(after);
        Set<Key> keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(young.keySet());
        List<OfferDifference> differences = new ArrayList<>();
        for (Key key : keys) {
            String one = old.getOrDefault(key, "");
            String other = young.getOrDefault(key, "");
            if (!one.equals(other)) {
                differences.add(new OfferDifference(key.part(), key.number(), key.field(), one, other));
            }
        }
        return List.copyOf(differences);
    }

    private static Map<Key, String> fields(Offer offer) {
        Map<Key, String> fields = new LinkedHashMap<>();
        for (RecordComponent part : Offer.class.getRecordComponents()) {
            Object value = member(offer, part);
            if (value instanceof List<?> many) {
                for (int i = 0; i < many.size(); i++) {
                    if (many.get(i) instanceof Offer.Month month) {
                        fields.put(
                                new Key(part.getName(), month.month(), "quantity"),
                                text(month.quantity()) + " " + month.unit());
                    } else {
                        put(fields, part.getName(), i + 1, (Record) many.get(i));
                    }
                }
            } else {
                put(fields, part.getName(), 0, (Record) value);
            }
        }
        return fields;
    }

    private static void put(Map<Key, String> fields, String part, int number, Record value) {
        for (RecordComponent field : value.getClass().getRecordComponents()) {
            fields.put(new Key(part, number, field.getName()), text(member(value, field)));
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal amount -> amount.toPlainString();
            case List<?> many -> many.stream().map(OfferComparison::text).collect(Collectors.joining("; "));
            case Offer.Tier tier -> tier.from() + ": " + tier.price().toPlainString();
            default -> value.toString();
        };
    }

    private static Object member(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }
}
