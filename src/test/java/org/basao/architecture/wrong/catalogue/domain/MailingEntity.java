package org.basao.architecture.wrong.catalogue.domain;

import jakarta.faces.context.FacesContext;
import java.time.LocalDate;

/** An entity that asks Faces and the machine's own clock. */
public final class MailingEntity {
    private MailingEntity() {}

    @SuppressWarnings("JavaTimeDefaultTimeZone")
    public static LocalDate today() {
        return FacesContext.getCurrentInstance() == null ? LocalDate.EPOCH : LocalDate.now();
    }
}
