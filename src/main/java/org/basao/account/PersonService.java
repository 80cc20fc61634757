package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.basao.account.api.AccountPermission;
import org.basao.account.api.FoundPerson;
import org.basao.account.api.PersonFile;
import org.basao.account.domain.Person;
import org.basao.account.domain.Reason;
import org.basao.platform.audit.Audit;
import org.basao.platform.audit.AuditEntry;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.NotFound;
import org.basao.platform.error.StaleVersion;
import org.basao.platform.notice.Notice;
import org.basao.platform.notice.Notices;
import org.basao.platform.security.Actor;

/**
 * What an administrator does about somebody else's account: each with a reason that the person is told and the audit keeps. Nobody
 * does it about themselves, so that a stolen sign-in cannot remove its own second step.
 */
@ApplicationScoped
@Transactional
public class PersonService {
    private EntityManager entities;
    private People people;
    private PersonFiles files;
    private SignIns signIns;
    private SecondSteps secondSteps;
    private AccountLetters letters;
    private Notices notices;
    private Audit audit;

    protected PersonService() {}

    @Inject
    public PersonService(
            EntityManager entities,
            People people,
            PersonFiles files,
            SignIns signIns,
            SecondSteps secondSteps,
            AccountLetters letters,
            Notices notices,
            Audit audit) {
        this.entities = entities;
        this.people = people;
        this.files = files;
        this.signIns = signIns;
        this.secondSteps = secondSteps;
        this.letters = letters;
        this.notices = notices;
        this.audit = audit;
    }

    /** By a part of the name, by code, or by the whole of an identifier. */
    @AccountPermission.Needed(AccountPermission.ADMINISTER_PEOPLE)
    public List<FoundPerson> find(Actor actor, String typed) {
        return files.find(typed);
    }

    /** @throws NotFound if there is nobody of that code */
    @AccountPermission.Needed(AccountPermission.ADMINISTER_PEOPLE)
    public PersonFile file(Actor actor, String code) {
        return files.of(String.valueOf(code)).orElseThrow(() -> new NotFound(String.valueOf(code)));
    }

    /** Signs somebody out everywhere. @throws InvalidField for {@code reason} */
    @AccountPermission.Needed(AccountPermission.ADMINISTER_PEOPLE)
    public void endSignIns(Actor actor, String code, String reason) {
        Person person = other(actor, code);
        Reason why = Reason.of(reason);
        signIns.endAll(person.id(), 0);
        record(actor, "account.signIns.ended", person, why);
        tell("account.signInsEnded", person, why);
    }

    /**
     * Takes away the second step of somebody who has lost telephone and recovery codes, and ends all sign-ins. An officer sets up a
     * new one at the next sign-in, before anything else.
     *
     * @throws StaleVersion if the person changed since the page was shown
     */
    @AccountPermission.Needed(AccountPermission.ADMINISTER_PEOPLE)
    public void resetSecondStep(Actor actor, String code, long version, String reason) {
        Person person = other(actor, code);
        person.expectVersion(version);
        if (!person.hasSecondStep()) {
            throw new BusinessException("account.second.none");
        }
        Reason why = Reason.of(reason);
        person.dropSecondStep();
        secondSteps.dropRecoveryCodes(person);
        entities.flush();
        signIns.endAll(person.id(), 0);
        record(actor, "account.second.reset", person, why);
        tell("account.secondStepReset", person, why);
    }

    /** Closes the account: nobody signs in with it until it is opened again. */
    @AccountPermission.Needed(AccountPermission.ADMINISTER_PEOPLE)
    public void close(Actor actor, String code, long version, String reason) {
        Person person = other(actor, code);
        person.expectVersion(version);
        expect(person.isActive());
        Reason why = Reason.of(reason);
        person.close();
        entities.flush();
        signIns.endAll(person.id(), 0);
        record(actor, "account.person.closed", person, why);
        letters.closed(person, why.text());
    }

    /** Opens a closed account again, if it still has something to sign in with. */
    @AccountPermission.Needed(AccountPermission.ADMINISTER_PEOPLE)
    public void reopen(Actor actor, String code, long version, String reason) {
        Person person = other(actor, code);
        person.expectVersion(version);
        expect(!person.isActive());
        Reason why = Reason.of(reason);
        if (file(actor, code).identifiers().isEmpty()) {
            throw new BusinessException("account.person.erased");
        }
        person.reopen();
        entities.flush();
        record(actor, "account.person.reopened", person, why);
        tell("account.reopened", person, why);
    }

    private static void expect(boolean state) {
        if (!state) {
            throw new StaleVersion();
        }
    }

    private Person other(Actor actor, String code) {
        if (actor.code().equals(code)) {
            throw new BusinessException("account.person.self");
        }
        return people.evenClosed(String.valueOf(code)).orElseThrow(() -> new NotFound(String.valueOf(code)));
    }

    private void record(Actor actor, String action, Person person, Reason why) {
        audit.record(new AuditEntry(actor.code(), actor.actingFor(), action, "PERSON", person.code(), why.text()));
    }

    private void tell(String notice, Person person, Reason why) {
        notices.raise(new Notice(
                notice, person.code(), Map.of("name", person.name(), "reason", why.text()), "/tai-khoan", true));
    }
}
