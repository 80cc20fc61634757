package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.basao.account.api.FreshSignIn;
import org.basao.account.api.SignUp;
import org.basao.account.domain.Identifier;
import org.basao.account.domain.IdentifierKind;
import org.basao.account.domain.Passwords;
import org.basao.account.domain.Person;
import org.basao.platform.audit.Audit;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.InvalidFields;
import org.basao.platform.i18n.Language;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Anybody;

/**
 * How a person gets an account. Nothing is kept of a sign-up but what waits behind its link; the answer on the page is the same
 * whether or not the address is known already: only its mailbox learns that.
 */
@ApplicationScoped
@Transactional
public class SignUpService {
    static final int LONGEST_NAME = 120;

    private EntityManager entities;
    private Rows rows;
    private PublicCodes codes;
    private People people;
    private OneTimes oneTimes;
    private SignIns signIns;
    private AccountLetters letters;
    private Audit audit;
    private Clock clock;

    protected SignUpService() {}

    @Inject
    public SignUpService(
            EntityManager entities,
            Rows rows,
            PublicCodes codes,
            People people,
            OneTimes oneTimes,
            SignIns signIns,
            AccountLetters letters,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.codes = codes;
        this.people = people;
        this.oneTimes = oneTimes;
        this.signIns = signIns;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** What waits behind the link. */
    public record Waiting(String name, String address, String passwordHash, String language, String consent) {}

    /**
     * Sends a link to the address; behind it the account begins.
     *
     * @throws InvalidField for what cannot be taken
     */
    @Anybody("strangers sign up")
    public void ask(SignUp command) {
        Identifier address = check(command);
        // hashed in either case, so that the time tells nothing
        String hash = Passwords.hash(command.password());
        String name = command.name().strip();
        Optional<Person> known = people.byIdentifier(address);
        if (known.isPresent()) {
            letters.known(name, address, command.language());
            return;
        }
        String token = oneTimes.issue(
                OneTimeKind.SIGN_UP,
                null,
                new Waiting(name, address.value(), hash, command.language().name(), command.consent()));
        letters.confirm(name, address, command.language(), token);
    }

    private static Identifier check(SignUp command) {
        Optional<Identifier> address =
                Identifier.read(command.address()).filter(found -> found.kind() == IdentifierKind.EMAIL);
        List<String> about = List.of(
                String.valueOf(command.name()), address.map(Identifier::value).orElse(""));
        new InvalidFields.Checks()
                .run(() -> checkName(command.name()))
                .run(() -> {
                    var unused = Identifier.mailAddress(command.address());
                })
                .run(() -> Passwords.check(command.password(), about))
                .run(() -> {
                    if (command.consent() == null) {
                        throw new InvalidField("consent", "account.consent.missing");
                    }
                })
                .end();
        return address.orElseThrow();
    }

    static void checkName(String name) {
        if (name == null || name.isBlank()) {
            throw new InvalidField("name", "account.name.missing");
        }
        if (name.strip().length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidField("name", "account.name.wrong", LONGEST_NAME);
        }
    }

    /** Whether the link still works. */
    @Anybody("the link from the mailbox begins the account")
    public boolean isWaiting(String token) {
        return oneTimes.peek(OneTimeKind.SIGN_UP, token).isPresent();
    }

    /**
     * Begins the account and signs its person in.
     *
     * @throws BusinessException {@code account.link.over} if the link was used, is too old, or the address was taken meanwhile
     */
    @Anybody("the link from the mailbox begins the account")
    public FreshSignIn confirm(String token, String device) {
        Waiting waiting = oneTimes.use(OneTimeKind.SIGN_UP, token)
                .map(found -> found.detail(Waiting.class))
                .orElseThrow(() -> new BusinessException("account.link.over"));
        Identifier address = new Identifier(IdentifierKind.EMAIL, waiting.address());
        Person person = create(waiting.name(), Language.valueOf(waiting.language()), waiting.passwordHash(), address);
        rows.change(
                "insert into consent (person_id, topic, version, given_at, taken_by) values (?, 'TERMS', ?, ?, ?)",
                person.id(),
                waiting.consent(),
                clock.instant(),
                person.code());
        audit.record(person.code(), "account.person.signedUp", "PERSON", person.code(), null);
        return signIns.begin(person.id(), device, false, false);
    }

    /** A person with one identifier. @throws BusinessException if somebody has that identifier */
    Person create(String name, Language language, String passwordHash, Identifier identifier) {
        Person person = new Person(codes.issue(CodeKind.PERSON).value(), name, language, passwordHash, clock.instant());
        entities.persist(person);
        entities.flush();
        int taken = rows.change(
                "insert into identifier (person_id, kind, value, confirmed_at) values (?, ?, ?, ?) on conflict (value) do nothing",
                person.id(),
                identifier.kind(),
                identifier.value(),
                clock.instant());
        if (taken == 0) {
            throw new BusinessException("account.link.over");
        }
        return person;
    }
}
