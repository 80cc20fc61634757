package org.basao.platform.error;

import java.util.List;

/** A rule refused what was asked. The message is the key of a text in the feature's bundle; nothing was changed. */
public class BusinessException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Object> parameters;

    public BusinessException(String messageKey, Object... parameters) {
        super(messageKey);
        this.parameters = List.of(parameters);
    }

    /** Key of the text in {@code messages_{vi,en}} of the feature that refused. */
    public String messageKey() {
        return getMessage();
    }

    public List<Object> parameters() {
        return parameters;
    }
}
