package org.basao.platform.web.rest;

import java.util.List;
import org.basao.platform.web.rest.Problem.ParameterError;

/** A request whose parameters cannot be understood; the answer names every one of them. */
public class InvalidParameters extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<ParameterError> errors;

    public InvalidParameters(List<ParameterError> errors) {
        super("invalid parameters");
        this.errors = List.copyOf(errors);
    }

    public List<ParameterError> errors() {
        return errors;
    }
}
