package org.basao.platform.error;

import java.util.ArrayList;
import java.util.List;

/** Several fields hold what cannot be taken, so that a person learns all of it at once. */
public class InvalidFields extends BusinessException {
    private static final long serialVersionUID = 1L;
    private final transient List<InvalidField> fields;

    private InvalidFields(List<InvalidField> fields) {
        super(fields.getFirst().messageKey());
        this.fields = List.copyOf(fields);
    }

    public List<InvalidField> fields() {
        return fields;
    }

    /** Collects what several checks refuse. */
    public static final class Checks {
        private final List<InvalidField> refused = new ArrayList<>();

        public Checks run(Runnable check) {
            try {
                check.run();
            } catch (InvalidField e) {
                refused.add(e);
            }
            return this;
        }

        /** @throws InvalidFields if any check refused */
        public void end() {
            if (!refused.isEmpty()) {
                throw new InvalidFields(refused);
            }
        }
    }
}
