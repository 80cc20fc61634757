package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import org.basao.account.api.FreshSignIn;
import org.basao.account.api.SignInTry;
import org.basao.account.api.SignedIn;
import org.basao.account.domain.Identifier;
import org.basao.account.domain.Passwords;
import org.basao.account.domain.Person;
import org.basao.platform.audit.Audit;
import org.basao.platform.error.BusinessException;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Anybody;
import org.basao.platform.security.OwnMatter;

/** Signing in and out. A refusal never says whether there is such a person. */
@ApplicationScoped
@Transactional(dontRollbackOn = SignInService.Refused.class)
public class SignInService {
    private People people;
    private SignIns signIns;
    private FailedTries failedTries;
    private SecondSteps secondSteps;
    private Audit audit;

    protected SignInService() {}

    @Inject
    public SignInService(
            People people, SignIns signIns, FailedTries failedTries, SecondSteps secondSteps, Audit audit) {
        this.people = people;
        this.signIns = signIns;
        this.failedTries = failedTries;
        this.secondSteps = secondSteps;
        this.audit = audit;
    }

    /** Refused without more than that. */
    public static final class Refused extends BusinessException {
        private static final long serialVersionUID = 1L;

        Refused(String key, Object... parameters) {
            super(key, parameters);
        }
    }

    /**
     * Signs in by password. Where there is a second step, or must be one, the sign-in is not complete yet.
     *
     * @throws Refused {@code account.signIn.refused}, or {@code account.signIn.wait} after too many failures
     */
    @Anybody("nobody is signed in before")
    public FreshSignIn signIn(SignInTry attempt) {
        Optional<Identifier> identifier = Identifier.read(attempt.identifier());
        String key = identifier
                .map(Identifier::value)
                .orElseGet(() -> String.valueOf(attempt.identifier()).strip().toLowerCase(Locale.ROOT));
        if (failedTries.isTooMany(key, attempt.from())) {
            throw new Refused("account.signIn.wait", FailedTries.WINDOW.toMinutes());
        }
        Optional<Person> person = identifier.flatMap(people::byIdentifier);
        String hash = person.map(Person::passwordHash).orElse(null);
        if (!Passwords.isRight(attempt.password(), hash)) {
            failedTries.add(key, attempt.from());
            throw new Refused("account.signIn.refused");
        }
        failedTries.forget(key);
        Person found = person.orElseThrow();
        audit.record(found.code(), "account.signIn.begun", "PERSON", found.code(), null);
        return signIns.begin(found.id(), attempt.device(), attempt.remember(), false);
    }

    /**
     * Takes the code of the second step, or one of the recovery codes.
     *
     * @return the sign-in under a new token
     */
    @OwnMatter("the sign-in that is not complete yet")
    public FreshSignIn secondStep(SignedIn signedIn, String code, String from) {
        String key = "second:" + signedIn.person();
        if (failedTries.isTooMany(key, from)) {
            throw new Refused("account.signIn.wait", FailedTries.WINDOW.toMinutes());
        }
        Person person = people.byId(signedIn.personId());
        if (!secondSteps.isRight(person, code)) {
            failedTries.add(key, from);
            throw new Refused("account.second.refused");
        }
        failedTries.forget(key);
        return signIns.strengthen(signedIn);
    }

    /** The person has just set up the second step with a right code, in this very sign-in. */
    @OwnMatter("the sign-in in which the second step was set up")
    public FreshSignIn afterSettingUp(SignedIn signedIn) {
        if (!people.byId(signedIn.personId()).hasSecondStep()) {
            throw new IllegalStateException("the second step is not set up");
        }
        return signIns.strengthen(signedIn);
    }

    @OwnMatter("their own sign-in")
    public void signOut(SignedIn signedIn) {
        signIns.end(signedIn.id());
    }

    /** Ends another browser's sign-in of the same person. */
    @OwnMatter("their own sign-ins in other browsers")
    public void end(Actor actor, String code) {
        if (signIns.end(actor.code(), code)) {
            audit.record(actor.code(), "account.signIn.ended", "SIGN_IN", code, null);
        }
    }
}
