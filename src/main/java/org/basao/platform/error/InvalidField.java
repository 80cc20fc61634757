package org.basao.platform.error;

/** One field holds what cannot be taken; the page says so next to it and keeps what was typed. */
public class InvalidField extends BusinessException {
    private static final long serialVersionUID = 1L;
    private final String field;

    /** @param field as the form names it */
    public InvalidField(String field, String messageKey, Object... parameters) {
        super(messageKey, parameters);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
