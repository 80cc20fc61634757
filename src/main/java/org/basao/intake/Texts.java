package org.basao.intake;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.basao.intake.api.Problem;

/** What the import says, in Vietnamese or English. */
public final class Texts {
    public static final Locale VIETNAMESE = Locale.of("vi");

    private final ResourceBundle bundle;
    private final Locale locale;

    /** @param locale Vietnamese or English; anything else is Vietnamese */
    public Texts(Locale locale) {
        this.locale = locale.getLanguage().equals("en") ? Locale.ENGLISH : VIETNAMESE;
        this.bundle = ResourceBundle.getBundle(
                "org.basao.intake.messages", this.locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** The text of a key; a parameter that begins with @ is itself the key of a text. */
    public String text(String key, String... parameters) {
        Object[] words = new Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            boolean isKey = parameters[i].startsWith("@") && bundle.containsKey(parameters[i].substring(1));
            words[i] = isKey ? bundle.getString(parameters[i].substring(1)) : parameters[i];
        }
        return new MessageFormat(bundle.getString(key), locale).format(words);
    }

    /** Why something is refused and what to do. */
    public String reason(Problem problem) {
        return text("problem." + problem.reason().name(), problem.parameters().toArray(String[]::new));
    }

    /** The header of the column that is meant; empty if the whole row or file is. */
    public String column(Problem problem) {
        return problem.column() == null ? "" : problem.column().header(locale);
    }
}
