package org.basao.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.basao.account.AccountService;
import org.basao.account.People;
import org.basao.account.SignInService;
import org.basao.account.SignIns;
import org.basao.account.Visitor;
import org.basao.account.api.AccountPath;
import org.basao.account.api.OpenSignIn;
import org.basao.account.api.PersonView;
import org.basao.account.api.SignedIn;
import org.basao.platform.i18n.Language;

/** One's own account: name and language, password, second step, and where one is signed in. */
@Named
@RequestScoped
public class AccountPage extends AccountForm {
    @Inject
    AccountService accounts;

    @Inject
    SignInService signInService;

    @Inject
    SignIns signIns;

    @Inject
    People people;

    @Inject
    SignInCookie cookie;

    @Inject
    Visitor visitor;

    private PersonView person;
    private String name;
    private String language;
    private long version = -1;
    private String current;
    private String password;
    private String saved = "";

    public void call() {
        if (done(() -> accounts.call(visitor.actor(), version, name, Language.valueOf(language)))) {
            saved = "name";
            person = null;
            version = -1;
        }
    }

    public void changePassword() {
        if (done(() -> accounts.changePassword(visitor.actor(), signedIn(), current, password))) {
            saved = "password";
        }
    }

    public void dropSecondStep() {
        if (done(() -> accounts.dropSecondStep(visitor.actor(), signedIn(), current))) {
            saved = "second";
            person = null;
        }
    }

    /** Ends another browser's sign-in. */
    public void end(String code) {
        signInService.end(visitor.actor(), code);
        saved = "ended";
    }

    public void signOut() {
        visitor.signedIn().ifPresent(signInService::signOut);
        cookie.remove(response());
        go(AccountPath.SIGN_IN);
    }

    public PersonView getPerson() {
        if (person == null) {
            person = people.view(signedIn().person());
        }
        return person;
    }

    public List<OpenSignIn> getSignIns() {
        return signIns.ofPerson(signedIn().person());
    }

    public boolean isThisOne(OpenSignIn one) {
        return one.code().equals(signedIn().code());
    }

    public boolean isOfficer() {
        return signedIn().officer();
    }

    private SignedIn signedIn() {
        return visitor.signedIn().orElseThrow();
    }

    /** Which part was just saved, or nothing. */
    public String getSaved() {
        return saved;
    }

    public String getOwnDataPath() {
        return asked.link(AccountPath.OWN_DATA.in(language()));
    }

    public String getSecondStepPath() {
        return asked.link(AccountPath.SECOND_STEP.in(language()));
    }

    public String getName() {
        return name == null ? getPerson().name() : name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLanguage() {
        return language == null ? getPerson().language().name() : language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public long getVersion() {
        return version < 0 ? getPerson().version() : version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
