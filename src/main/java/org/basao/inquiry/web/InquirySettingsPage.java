package org.basao.inquiry.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.basao.inquiry.InquirySettingService;
import org.basao.inquiry.InquirySettings;
import org.basao.inquiry.api.ApprovalSetting;
import org.basao.inquiry.api.InquiryPath;
import org.basao.platform.i18n.Texts;
import org.basao.platform.security.CurrentActor;
import org.basao.platform.web.Asked;
import org.basao.platform.web.FormMessages;

/** A manager says from which value on quotations wait for a manager. */
@Named
@RequestScoped
public class InquirySettingsPage {
    @Inject
    Asked asked;

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentActor current;

    @Inject
    InquirySettings settings;

    @Inject
    InquirySettingService service;

    private Entered typed;

    public Entered getTyped() {
        if (typed == null) {
            typed = new Entered(asked.language());
            ApprovalSetting now = settings.of(current.actor());
            typed.put("version", String.valueOf(now.version()));
            typed.put("approveAbove", now.approveAbove());
        }
        return typed;
    }

    public void save() {
        boolean saved = FormMessages.done(
                Texts.of("org.basao.inquiry.messages", asked.language()),
                () -> service.approveAbove(
                        current.actor(),
                        new ApprovalSetting(
                                RoundFields.version(getTyped(), "version"),
                                getTyped().number("approveAbove"))));
        if (saved) {
            try {
                FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .redirect(asked.link(InquiryPath.INQUIRY_SETTINGS.in(asked.language())) + "?done=saved");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public boolean isSaved() {
        return request.getMethod().equals("GET") && "saved".equals(request.getParameter("done"));
    }

    public String getInboxPath() {
        return asked.link(InquiryPath.INBOX.in(asked.language()));
    }
}
