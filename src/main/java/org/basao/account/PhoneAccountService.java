package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.basao.account.api.AccountPermission;
import org.basao.account.api.CodeTry;
import org.basao.account.api.FreshSignIn;
import org.basao.account.api.OpenAccount;
import org.basao.account.api.OpenedAccount;
import org.basao.account.api.PrintedCode;
import org.basao.account.domain.Identifier;
import org.basao.account.domain.IdentifierKind;
import org.basao.account.domain.Passwords;
import org.basao.account.domain.Person;
import org.basao.platform.audit.Audit;
import org.basao.platform.audit.AuditEntry;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.InvalidFields;
import org.basao.platform.error.NotFound;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Anybody;

/**
 * Accounts for people who have a telephone and no mailbox: an officer opens one while the person is present, prints a code, and the
 * person sets a password with it. Who helped stays in the audit.
 */
@ApplicationScoped
@Transactional
public class PhoneAccountService {
    private Rows rows;
    private People people;
    private OpenedAccounts opened;
    private SignUpService signUps;
    private PrintedCodes codes;
    private SignIns signIns;
    private FailedTries failedTries;
    private Audit audit;
    private Clock clock;

    protected PhoneAccountService() {}

    @Inject
    public PhoneAccountService(
            Rows rows,
            People people,
            OpenedAccounts opened,
            SignUpService signUps,
            PrintedCodes codes,
            SignIns signIns,
            FailedTries failedTries,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.people = people;
        this.opened = opened;
        this.signUps = signUps;
        this.codes = codes;
        this.signIns = signIns;
        this.failedTries = failedTries;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens an account with a telephone number and no password yet.
     *
     * @return the code to print
     * @throws InvalidFields for {@code name}, {@code phone}, {@code consent}; also if the number has an account
     */
    @AccountPermission.Needed(AccountPermission.OPEN_ACCOUNTS)
    public PrintedCode open(Actor actor, OpenAccount command) {
        new InvalidFields.Checks()
                .run(() -> SignUpService.checkName(command.name()))
                .run(() -> checkPhone(command.phone()))
                .run(() -> {
                    if (command.consent() == null) {
                        throw new InvalidField("consent", "account.consent.missing");
                    }
                })
                .end();
        Identifier phone = Identifier.phoneNumber(command.phone());
        Person person = signUps.create(command.name().strip(), command.language(), null, phone);
        rows.change(
                "update person set opened_by = (select id from organisation where code = ?) where id = ?",
                actor.actingFor(),
                person.id());
        rows.change(
                "insert into consent (person_id, topic, version, given_at, taken_by) values (?, 'TERMS', ?, ?, ?)",
                person.id(),
                command.consent(),
                clock.instant(),
                actor.code());
        record(actor, "account.person.opened", person.code());
        return codes.issue(OneTimeKind.OPENED_ACCOUNT, person, phone, null);
    }

    private void checkPhone(String typed) {
        Identifier phone = Identifier.phoneNumber(typed);
        if (people.isTaken(phone)) {
            throw new InvalidField("phone", "account.phone.taken");
        }
    }

    /** The accounts that the actor's office opened, or those below it, newest first. */
    @AccountPermission.Needed(AccountPermission.OPEN_ACCOUNTS)
    public List<OpenedAccount> opened(Actor actor) {
        return opened.of(actor);
    }

    /**
     * Prints a new code for somebody who is present and has lost the code or the password.
     *
     * @throws NotFound unless the actor's office opened that account, or one below it
     * @throws BusinessException for whoever gets mails or is an officer: they help themselves
     */
    @AccountPermission.Needed(AccountPermission.OPEN_ACCOUNTS)
    public PrintedCode again(Actor actor, String person) {
        OpenedAccount account = opened.of(actor).stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElseThrow(() -> new NotFound(String.valueOf(person)));
        if (!account.renewable()) {
            throw new BusinessException("account.opened.helpsThemselves");
        }
        Person found = people.byCode(person).orElseThrow(() -> new NotFound(person));
        Identifier phone = people.phone(found.id()).orElseThrow(() -> new NotFound(person));
        record(actor, "account.person.newCode", person);
        return codes.issue(OneTimeKind.OPENED_ACCOUNT, found, phone, null);
    }

    /**
     * Prints a code with which somebody who is present gets another number. It acts only once the person, signed in, has typed it.
     *
     * @param identifier mail address or number by which the person is known now
     * @throws InvalidFields for {@code identifier} and {@code phone}
     */
    @AccountPermission.Needed(AccountPermission.OPEN_ACCOUNTS)
    public PrintedCode changePhone(Actor actor, String identifier, String newPhone) {
        Optional<Person> person = Identifier.read(identifier).flatMap(people::byIdentifier);
        new InvalidFields.Checks()
                .run(() -> {
                    if (person.isEmpty()) {
                        throw new InvalidField("identifier", "account.phone.nobody");
                    }
                })
                .run(() -> checkPhone(newPhone))
                .end();
        Person found = person.orElseThrow();
        record(actor, "account.phone.printed", found.code());
        PrintedCode printed = codes.issue(OneTimeKind.PHONE, found, Identifier.phoneNumber(newPhone), null);
        // bears what the person said, not the name: an office reads nobody's name behind a number of another territory
        return new PrintedCode(
                printed.person(),
                identifier.strip(),
                printed.phone(),
                printed.code(),
                printed.until(),
                printed.fresh());
    }

    /**
     * Takes a printed code: sets the password and signs in. A refusal says nothing of the number.
     *
     * @throws BusinessException {@code account.printed.refused}, or {@code account.signIn.wait} after too many failures
     * @throws InvalidField for {@code password}; the code still works then
     */
    @Anybody("whoever holds the printed code cannot sign in yet")
    public FreshSignIn redeem(CodeTry attempt) {
        Optional<Identifier> phone = Identifier.read(attempt.phone()).filter(one -> one.kind() == IdentifierKind.PHONE);
        String key = "printed:" + phone.map(Identifier::value).orElse("");
        if (failedTries.isTooMany(key, attempt.from())) {
            throw new BusinessException("account.signIn.wait", FailedTries.WINDOW.toMinutes());
        }
        Person person = phone.flatMap(one -> codes.peek(OneTimeKind.OPENED_ACCOUNT, one, attempt.code()))
                .map(waiting -> people.byId(waiting.personId()))
                .filter(Person::isActive)
                .orElse(null);
        if (person == null) {
            failedTries.add(key, attempt.from());
            throw new BusinessException("account.printed.refused");
        }
        Passwords.check(
                attempt.password(), List.of(person.name(), phone.orElseThrow().value()));
        String hash = Passwords.hash(attempt.password());
        if (codes.use(OneTimeKind.OPENED_ACCOUNT, phone.orElseThrow(), attempt.code())
                .isEmpty()) {
            throw new BusinessException("account.printed.refused");
        }
        person.changePassword(hash, clock.instant());
        signIns.endAll(person.id(), 0);
        failedTries.forget(key);
        failedTries.forget(phone.orElseThrow().value());
        audit.record(person.code(), "account.person.codeUsed", "PERSON", person.code(), null);
        return signIns.begin(person.id(), attempt.device(), false, false);
    }

    private void record(Actor actor, String action, String person) {
        audit.record(new AuditEntry(actor.code(), actor.actingFor(), action, "PERSON", person, null));
    }
}
