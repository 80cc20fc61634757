package org.basao.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.InvalidFields;
import org.basao.platform.i18n.Texts;

/** Says next to the field, or above the form, why something was refused. What was typed stays. */
public final class FormMessages {
    private FormMessages() {}

    /** Runs the use case. @return whether it was done; if not, the page shows why */
    public static boolean done(Texts texts, Runnable useCase) {
        try {
            useCase.run();
            return true;
        } catch (InvalidFields e) {
            e.fields().forEach(field -> add(texts, field.field(), field));
        } catch (InvalidField e) {
            add(texts, e.field(), e);
        } catch (BusinessException e) {
            add(texts, null, e);
        }
        return false;
    }

    private static void add(Texts texts, String field, BusinessException refusal) {
        // what may be refused anywhere is said once, in the platform's words
        Texts words = texts.has(refusal.messageKey()) ? texts : texts.in("org.basao.platform.messages");
        String text = words.text(refusal.messageKey(), refusal.parameters().toArray());
        FacesContext.getCurrentInstance().addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }
}
