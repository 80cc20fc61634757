package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.basao.account.api.AddressChange;
import org.basao.account.domain.Identifier;
import org.basao.account.domain.IdentifierKind;
import org.basao.account.domain.Passwords;
import org.basao.account.domain.Person;
import org.basao.platform.audit.Audit;
import org.basao.platform.audit.AuditEntry;
import org.basao.platform.audit.PersonalDetails;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.NotFound;
import org.basao.platform.notice.Notice;
import org.basao.platform.notice.Notices;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.security.OwnMatter;

/**
 * By what a person is known. Another mail address counts once both mailboxes have said yes, or, for somebody without one, the new
 * mailbox beside the password; another telephone number once the person, signed in, has typed the code that an officer printed.
 */
@ApplicationScoped
@Transactional
public class IdentifierService {
    private Rows rows;
    private People people;
    private OneTimes oneTimes;
    private PrintedCodes codes;
    private FailedTries failedTries;
    private AccountLetters letters;
    private Notices notices;
    private Audit audit;
    private Clock clock;

    protected IdentifierService() {}

    @Inject
    public IdentifierService(
            Rows rows,
            People people,
            OneTimes oneTimes,
            PrintedCodes codes,
            FailedTries failedTries,
            AccountLetters letters,
            Notices notices,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.people = people;
        this.oneTimes = oneTimes;
        this.codes = codes;
        this.failedTries = failedTries;
        this.letters = letters;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What waits behind both links.
     *
     * @param before null for somebody who had no mail address
     */
    public record Waiting(String before, String after) {}

    /**
     * Sends a link to the new address, and one to the address so far. The answer is the same if somebody else has that address: only
     * its mailbox learns that.
     *
     * @throws InvalidField for {@code newAddress} and {@code own}, the password
     */
    @OwnMatter("how they are known themselves")
    public void askAddress(Actor actor, String typed, String password, String from) {
        Person person = own(actor);
        Identifier after = Identifier.read(typed)
                .filter(one -> one.kind() == IdentifierKind.EMAIL)
                .orElseThrow(() -> new InvalidField("newAddress", "account.address.wrong"));
        expectPassword(person, password, from);
        String before = people.address(person.code());
        if (after.value().equals(before)) {
            throw new InvalidField("newAddress", "account.address.same");
        }
        end(person);
        audit.record(actor.code(), "account.address.asked", "PERSON", person.code(), null);
        if (before != null) {
            String token = oneTimes.issue(OneTimeKind.OLD_ADDRESS, person.id(), new Waiting(before, after.value()));
            letters.oldAddress(person, new Identifier(IdentifierKind.EMAIL, before), after, token);
        }
        // made in either case, so that the account's page says the same
        String token = oneTimes.issue(OneTimeKind.NEW_ADDRESS, person.id(), new Waiting(before, after.value()));
        if (people.isTaken(after)) {
            letters.addressKnown(after, person.language());
        } else {
            letters.newAddress(person, after, token);
        }
    }

    private void expectPassword(Person person, String password, String from) {
        String key = "own:" + person.code();
        if (failedTries.isTooMany(key, from)) {
            throw new BusinessException("account.signIn.wait", FailedTries.WINDOW.toMinutes());
        }
        if (!Passwords.isRight(password, person.passwordHash())) {
            failedTries.add(key, from);
            throw new InvalidField("own", "account.password.current");
        }
        failedTries.forget(key);
    }

    /** Takes back what both mailboxes were asked. */
    @OwnMatter("how they are known themselves")
    public void dropAddress(Actor actor) {
        Person person = own(actor);
        end(person);
        audit.record(actor.code(), "account.address.dropped", "PERSON", person.code(), null);
    }

    private void end(Person person) {
        oneTimes.endAll(OneTimeKind.NEW_ADDRESS, person.id());
        oneTimes.endAll(OneTimeKind.OLD_ADDRESS, person.id());
    }

    /** Whether a change of address waits for a mailbox. */
    @OwnMatter("how they are known themselves")
    public boolean isAddressWaiting(Actor actor) {
        long id = own(actor).id();
        return oneTimes.isOpen(OneTimeKind.NEW_ADDRESS, id) || oneTimes.isOpen(OneTimeKind.OLD_ADDRESS, id);
    }

    /** What the link of either mail is about; empty if it is over or somebody else's. */
    @OwnMatter("how they are known themselves")
    public Optional<AddressChange> address(Actor actor, String token) {
        long id = own(actor).id();
        return find(token).filter(one -> one.waiting().personId() == id).map(one -> {
            Waiting both = one.waiting().detail(Waiting.class);
            return new AddressChange(both.before(), both.after(), one.kind() == OneTimeKind.NEW_ADDRESS);
        });
    }

    private record Link(OneTimeKind kind, OneTimes.Waiting waiting) {}

    private Optional<Link> find(String token) {
        return oneTimes.peek(OneTimeKind.NEW_ADDRESS, token)
                .map(one -> new Link(OneTimeKind.NEW_ADDRESS, one))
                .or(() -> oneTimes.peek(OneTimeKind.OLD_ADDRESS, token)
                        .map(one -> new Link(OneTimeKind.OLD_ADDRESS, one)));
    }

    /**
     * One mailbox says yes; with the second yes the address changes.
     *
     * @return whether it has changed; otherwise the other mailbox is still asked
     * @throws BusinessException {@code account.link.over}, or {@code account.address.taken} if somebody was faster
     */
    @OwnMatter("how they are known themselves")
    public boolean confirmAddress(Actor actor, String token) {
        Person person = own(actor);
        // two links opened at once wait for each other, so that the second sees the first
        rows.list("select id from person where id = ? for update", row -> row.getLong(1), person.id());
        Link link = find(token)
                .filter(one -> one.waiting().personId().equals(person.id()))
                .orElseThrow(() -> new BusinessException("account.link.over"));
        if (oneTimes.use(link.kind(), token).isEmpty()) {
            throw new BusinessException("account.link.over");
        }
        OneTimeKind other = link.kind() == OneTimeKind.NEW_ADDRESS ? OneTimeKind.OLD_ADDRESS : OneTimeKind.NEW_ADDRESS;
        if (oneTimes.isOpen(other, person.id())) {
            return false;
        }
        Waiting both = link.waiting().detail(Waiting.class);
        replace(actor, person, both.before(), new Identifier(IdentifierKind.EMAIL, both.after()), "account.address");
        oneTimes.endAll(OneTimeKind.PASSWORD, person.id());
        if (both.before() != null) {
            letters.addressChanged(person, new Identifier(IdentifierKind.EMAIL, both.before()));
        }
        return true;
    }

    /**
     * Takes the code that an officer printed for a new telephone number.
     *
     * @throws InvalidField for {@code phone}
     * @throws BusinessException {@code account.printed.refused}, {@code account.phone.taken}, {@code account.signIn.wait}
     */
    @OwnMatter("how they are known themselves")
    public void confirmPhone(Actor actor, String typed, String code, String from) {
        Person person = own(actor);
        Identifier phone = Identifier.phoneNumber(typed);
        String key = "phone:" + person.code();
        if (failedTries.isTooMany(key, from)) {
            throw new BusinessException("account.signIn.wait", FailedTries.WINDOW.toMinutes());
        }
        boolean own = codes.peek(OneTimeKind.PHONE, phone, code)
                .filter(one -> one.personId().equals(person.id()))
                .isPresent();
        if (!own || codes.use(OneTimeKind.PHONE, phone, code).isEmpty()) {
            failedTries.add(key, from);
            throw new BusinessException("account.printed.refused");
        }
        String before = people.phone(person.id()).map(Identifier::value).orElse(null);
        replace(actor, person, before, phone, "account.phone");
        notices.raise(
                new Notice("account.phoneChanged", person.code(), Map.of("phone", phone.masked()), "/tai-khoan", true));
    }

    /** The database lets nobody have what another has; who comes second is told. */
    private void replace(Actor actor, Person person, String before, Identifier after, String what) {
        if (before != null) {
            rows.change("delete from identifier where person_id = ? and value = ?", person.id(), before);
        }
        int taken = rows.change(
                "insert into identifier (person_id, kind, value, confirmed_at) values (?, ?, ?, ?) on conflict (value) do nothing",
                person.id(),
                after.kind(),
                after.value(),
                clock.instant());
        if (taken == 0) {
            throw after.kind() == IdentifierKind.EMAIL
                    ? new BusinessException("account.address.taken")
                    : new BusinessException("account.phone.taken");
        }
        Map<String, String> values = new HashMap<>(Map.of("after", after.value()));
        if (before != null) {
            values.put("before", before);
        }
        audit.record(
                new AuditEntry(actor.code(), null, what + ".changed", "PERSON", person.code(), null),
                new PersonalDetails(person.code(), values));
    }

    private Person own(Actor actor) {
        return people.byCode(actor.code()).orElseThrow(() -> new NotFound(actor.code()));
    }
}
