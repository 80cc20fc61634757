package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.basao.account.domain.Identifier;
import org.basao.account.domain.Passwords;
import org.basao.account.domain.Person;
import org.basao.platform.audit.Audit;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.i18n.Language;
import org.basao.platform.security.Anybody;

/** A forgotten password, set anew by a link to the mailbox. */
@ApplicationScoped
@Transactional
public class PasswordService {
    private People people;
    private OneTimes oneTimes;
    private SignIns signIns;
    private AccountLetters letters;
    private Audit audit;
    private Clock clock;

    protected PasswordService() {}

    @Inject
    public PasswordService(
            People people, OneTimes oneTimes, SignIns signIns, AccountLetters letters, Audit audit, Clock clock) {
        this.people = people;
        this.oneTimes = oneTimes;
        this.signIns = signIns;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends a link if somebody is known by the address, and otherwise a letter that says so: the caller learns nothing of that, and as
     * much is done in either case.
     *
     * @throws InvalidField for {@code address} if it is none
     */
    @Anybody("whoever forgot the password cannot sign in")
    public void ask(String typed, Language language) {
        Identifier address = Identifier.mailAddress(typed);
        people.byIdentifier(address)
                .ifPresentOrElse(
                        person -> letters.newPassword(
                                person, address, language, oneTimes.issue(OneTimeKind.PASSWORD, person.id(), null)),
                        () -> letters.unknown(address, language));
    }

    @Anybody("the link from the mailbox says whose password it is")
    public boolean isWaiting(String token) {
        return oneTimes.peek(OneTimeKind.PASSWORD, token).isPresent();
    }

    /**
     * Sets the password, ends every sign-in and every other link of that kind. The second step stays as it is.
     *
     * @throws BusinessException {@code account.link.over}
     * @throws InvalidField for {@code password}; the link still works then
     */
    @Anybody("the link from the mailbox says whose password it is")
    public void set(String token, String password) {
        Person person = oneTimes.peek(OneTimeKind.PASSWORD, token)
                .map(waiting -> people.byId(waiting.personId()))
                .filter(Person::isActive)
                .orElseThrow(() -> new BusinessException("account.link.over"));
        Passwords.check(password, List.of(person.name()));
        if (oneTimes.use(OneTimeKind.PASSWORD, token).isEmpty()) {
            throw new BusinessException("account.link.over");
        }
        oneTimes.endAll(OneTimeKind.PASSWORD, person.id());
        person.changePassword(Passwords.hash(password), clock.instant());
        signIns.endAll(person.id(), 0);
        audit.record(person.code(), "account.password.reset", "PERSON", person.code(), null);
        letters.passwordChanged(person);
    }
}
