package org.basao.platform.error;

/** There is no such thing for this actor. What belongs to others looks the same as what does not exist. */
public class NotFound extends BusinessException {
    private static final long serialVersionUID = 1L;

    public NotFound(String code) {
        super("error.notFound", code);
    }
}
