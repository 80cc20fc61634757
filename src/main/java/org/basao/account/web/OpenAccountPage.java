package org.basao.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.basao.account.PhoneAccountService;
import org.basao.account.Visitor;
import org.basao.account.api.AccountPath;
import org.basao.account.api.OpenAccount;
import org.basao.account.api.OpenedAccount;
import org.basao.account.api.PrintedCode;
import org.basao.platform.config.Settings;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.web.QrCode;

/** An account for somebody who is present: the form, and then the page to print. */
@Named
@RequestScoped
public class OpenAccountPage extends AccountForm {
    @Inject
    PhoneAccountService accounts;

    @Inject
    Visitor visitor;

    @Inject
    Settings settings;

    private String name;
    private String phone;
    private String language;
    private boolean consent;
    private String identifier;
    private PrintedCode printed;
    private List<OpenedAccount> opened;

    public void open() {
        var unused = done(() -> printed = accounts.open(
                visitor.actor(),
                new OpenAccount(name, phone, Language.valueOf(getLanguage()), consent ? SignUpPage.TERMS : null)));
    }

    public void again(String person) {
        var unused = done(() -> printed = accounts.again(visitor.actor(), person));
    }

    public void changePhone() {
        var unused = done(() -> printed = accounts.changePhone(visitor.actor(), identifier, phone));
    }

    /** Whether the number of somebody who has an account is to change. */
    public boolean isChange() {
        return "1".equals(request.getParameter("doi"));
    }

    public String getChangePath() {
        return path() + "?doi=1";
    }

    public String getPath() {
        return path();
    }

    private String path() {
        return asked.link(language() == Language.VI ? "/viec/mo-tai-khoan" : "/en/desk/open-account");
    }

    /** Not null right after it was made, and never again. */
    public PrintedCode getPrinted() {
        return printed;
    }

    /** In the language in which the page is printed, without the scheme, as people type it. */
    public String getTypedAddress() {
        return address().replaceFirst("^https?://", "");
    }

    /** As people here write it, such as 0912345678. */
    public String getTypedPhone() {
        return printed.phone().replaceFirst("^\\+84", "0");
    }

    public String getQr() {
        return new QrCode(address()).svg(Texts.of(BUNDLE, language()).text("printed.qr"));
    }

    private String address() {
        AccountPath path = printed.fresh() ? AccountPath.PRINTED_CODE : AccountPath.ACCOUNT;
        return settings.baseUrl() + path.in(language());
    }

    public List<OpenedAccount> getOpened() {
        if (opened == null) {
            opened = accounts.opened(visitor.actor());
        }
        return opened;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getLanguage() {
        return language == null ? Language.VI.name() : language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public boolean isConsent() {
        return consent;
    }

    public void setConsent(boolean consent) {
        this.consent = consent;
    }

    public String getIdentifier() {
        return identifier;
    }

    public void setIdentifier(String identifier) {
        this.identifier = identifier;
    }
}
