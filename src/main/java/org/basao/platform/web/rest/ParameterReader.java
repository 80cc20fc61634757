package org.basao.platform.web.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.web.rest.Problem.ParameterError;

/**
 * Reads the parameters of one request and gathers what is wrong with them, so that the answer names everything at once. A
 * parameter without a value counts as not given: forms send those.
 */
public final class ParameterReader {
    private static final int MOST_VALUES = 60;
    private static final int SHOWN_LENGTH = 80;

    private final MultivaluedMap<String, String> given;
    private final Texts texts;
    private final Set<String> read = new LinkedHashSet<>();
    private final List<ParameterError> errors = new ArrayList<>();

    public ParameterReader(MultivaluedMap<String, String> given, Language language) {
        this.given = given;
        this.texts = Texts.of(Problems.BUNDLE, language);
    }

    /** The value of a parameter that may be given once, stripped; the first one if it is given more often, which is an error. */
    public Optional<String> one(String name) {
        List<String> values = values(name);
        if (values.size() > 1) {
            refuse(name, values.get(1), texts.text("parameter.once"));
        }
        return values.stream().findFirst();
    }

    /** The distinct values of a parameter that may be repeated, stripped, in their order. */
    public Set<String> many(String name) {
        Set<String> values = new LinkedHashSet<>(values(name));
        if (values.size() > MOST_VALUES) {
            refuse(name, null, texts.text("parameter.tooMany", MOST_VALUES));
            return Set.of();
        }
        return values;
    }

    /** A whole number within bounds, or the usual one if none is given; an error otherwise. */
    public int number(String name, int least, int most, int usual) {
        Optional<String> text = one(name);
        if (text.isEmpty()) {
            return usual;
        }
        if (text.get().matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        }
        refuse(name, text.get(), texts.text("parameter.number", least, most));
        return usual;
    }

    /** Notes that a value cannot be taken. */
    public void refuse(String name, String value, String reason) {
        String shown = value == null || value.length() <= SHOWN_LENGTH ? value : value.substring(0, SHOWN_LENGTH) + "…";
        errors.add(new ParameterError(name, shown, reason));
    }

    /** @throws InvalidParameters if anything was refused */
    public void finish() {
        if (!errors.isEmpty()) {
            throw new InvalidParameters(errors);
        }
    }

    /** Names of the parameters that were asked for so far, whether given or not. */
    public Set<String> names() {
        return Set.copyOf(read);
    }

    /** Control characters mean nothing in a query, and the database refuses some of them: they count as blanks. */
    private List<String> values(String name) {
        read.add(name);
        return given.getOrDefault(name, List.of()).stream()
                .map(value -> value.replaceAll("\\p{Cntrl}", " ").strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
