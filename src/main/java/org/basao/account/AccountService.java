package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.basao.account.api.SignedIn;
import org.basao.account.domain.Passwords;
import org.basao.account.domain.Person;
import org.basao.account.domain.SecondStep;
import org.basao.platform.audit.Audit;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.i18n.Language;
import org.basao.platform.security.Actor;
import org.basao.platform.security.OwnMatter;

/** What a person changes of their own account while signed in. The actor is the person; nobody else's account is reached. */
@ApplicationScoped
@Transactional
public class AccountService {
    private EntityManager entities;
    private People people;
    private SignIns signIns;
    private SecondSteps secondSteps;
    private AccountLetters letters;
    private Audit audit;
    private Clock clock;

    protected AccountService() {}

    @Inject
    public AccountService(
            EntityManager entities,
            People people,
            SignIns signIns,
            SecondSteps secondSteps,
            AccountLetters letters,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.people = people;
        this.signIns = signIns;
        this.secondSteps = secondSteps;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param version of the person as the page showed it */
    @OwnMatter("their own name and language")
    public void call(Actor actor, long version, String name, Language language) {
        SignUpService.checkName(name);
        Person person = own(actor);
        person.expectVersion(version);
        person.call(name.strip(), language);
        entities.flush();
        audit.record(actor.code(), "account.person.called", "PERSON", person.code(), null);
    }

    /**
     * Sets another password and ends all other sign-ins.
     *
     * @throws InvalidField for {@code current} or {@code password}
     */
    @OwnMatter("their own password, which they must know")
    public void changePassword(Actor actor, SignedIn signedIn, String current, String password) {
        Person person = own(actor);
        if (!Passwords.isRight(current, person.passwordHash())) {
            throw new InvalidField("current", "account.password.current");
        }
        Passwords.check(password, List.of(person.name()));
        person.changePassword(Passwords.hash(password), clock.instant());
        entities.flush();
        signIns.endAll(person.id(), signedIn.id());
        audit.record(actor.code(), "account.password.changed", "PERSON", person.code(), null);
        letters.passwordChanged(person);
    }

    /** Prepares the second step. @return the secret in Base32, to be typed or scanned into an app */
    @OwnMatter("their own second step")
    public String prepareSecondStep(Actor actor) {
        Person person = own(actor);
        if (person.hasSecondStep()) {
            throw new BusinessException("account.second.already");
        }
        if (person.totpSecret() != null) {
            return secondSteps.secret(person);
        }
        String secret = SecondStep.secret();
        person.prepareSecondStep(secondSteps.sealed(secret));
        return secret;
    }

    /**
     * The first right code turns the second step on.
     *
     * @return recovery codes, shown this once
     * @throws InvalidField for {@code code}
     */
    @OwnMatter("their own second step")
    public List<String> confirmSecondStep(Actor actor, String code) {
        Person person = own(actor);
        if (person.hasSecondStep()) {
            throw new BusinessException("account.second.already");
        }
        if (!secondSteps.isRight(person, code)) {
            throw new InvalidField("code", "account.second.refused");
        }
        audit.record(actor.code(), "account.second.on", "PERSON", person.code(), null);
        return secondSteps.newRecoveryCodes(person);
    }

    /** Turns it off for whoever needs none; an officer cannot. */
    @OwnMatter("their own second step, with their password")
    public void dropSecondStep(Actor actor, SignedIn signedIn, String current) {
        Person person = own(actor);
        if (signedIn.officer()) {
            throw new BusinessException("account.second.needed");
        }
        if (!Passwords.isRight(current, person.passwordHash())) {
            throw new InvalidField("current", "account.password.current");
        }
        person.dropSecondStep();
        audit.record(actor.code(), "account.second.off", "PERSON", person.code(), null);
    }

    private Person own(Actor actor) {
        return people.byCode(actor.code()).orElseThrow(() -> new org.basao.platform.error.NotFound(actor.code()));
    }
}
