package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basao.account.api.ConsentView;
import org.basao.account.domain.Identifier;
import org.basao.account.domain.IdentifierKind;
import org.basao.account.domain.Passwords;
import org.basao.account.domain.Person;
import org.basao.platform.audit.Audit;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.NotFound;
import org.basao.platform.files.StoredFile;
import org.basao.platform.files.StoredFiles;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.persistence.Rows;
import org.basao.platform.personal.PersonalData;
import org.basao.platform.personal.Subject;
import org.basao.platform.security.Actor;
import org.basao.platform.security.OwnMatter;

/** What a person may do with what is kept of them: see what they agreed to, take everything along, and leave. */
@ApplicationScoped
@Transactional(dontRollbackOn = InvalidField.class)
public class OwnDataService {
    private static final Jsonb JSON =
            JsonbBuilder.create(new JsonbConfig().withFormatting(true).withNullValues(true));

    private EntityManager entities;
    private Rows rows;
    private People people;
    private Memberships memberships;
    private FailedTries failedTries;
    private AccountLetters letters;
    private StoredFiles files;
    private Instance<PersonalData> features;
    private Audit audit;
    private Clock clock;

    protected OwnDataService() {}

    @Inject
    public OwnDataService(
            EntityManager entities,
            Rows rows,
            People people,
            Memberships memberships,
            FailedTries failedTries,
            AccountLetters letters,
            StoredFiles files,
            @Any Instance<PersonalData> features,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.people = people;
        this.memberships = memberships;
        this.failedTries = failedTries;
        this.letters = letters;
        this.files = files;
        this.features = features;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the actor agreed to, newest first. */
    @OwnMatter("what they agreed to")
    public List<ConsentView> consents(Actor actor) {
        return rows.list(
                """
                select c.topic, c.version, c.given_at, case when c.taken_by <> p.code then coalesce(o.name, c.taken_by) end as officer,
                       c.withdrawn_at
                  from consent c
                  join person p on p.id = c.person_id
                  left join person o on o.code = c.taken_by::bpchar
                 where p.code = ?::bpchar order by c.given_at desc, c.id desc
                """,
                row -> new ConsentView(
                        row.getString("topic"),
                        row.getString("version"),
                        row.getTimestamp("given_at").toInstant(),
                        row.getString("officer"),
                        row.getTimestamp("withdrawn_at") == null
                                ? null
                                : row.getTimestamp("withdrawn_at").toInstant()),
                actor.code());
    }

    /**
     * Withdraws a consent that the account can do without.
     *
     * @throws BusinessException if the account cannot
     */
    @OwnMatter("what they agreed to")
    public void withdraw(Actor actor, String topic) {
        if (ConsentView.TERMS.equals(topic)) {
            throw new BusinessException("account.consent.essential");
        }
        int withdrawn = rows.change("""
                update consent set withdrawn_at = ?
                 where topic = ? and withdrawn_at is null and person_id = (select id from person where code = ?::bpchar)
                """, clock.instant(), topic, actor.code());
        if (withdrawn > 0) {
            audit.record(actor.code(), "account.consent.withdrawn", "PERSON", actor.code(), topic);
        }
    }

    /**
     * Gathers everything that is kept of the actor.
     *
     * @param language of the texts in it
     * @param from network address, for delays only
     * @throws InvalidField for {@code password}
     */
    @OwnMatter("what is kept of them")
    public OwnData export(Actor actor, String password, Language language, String from) {
        Person person = proven(actor, password, from);
        Subject subject = subject(person, language);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("madeAt", clock.instant().toString());
        features.forEach(feature -> all.putAll(feature.parts(subject)));
        List<StoredFile> own = files.ownedBy(person.code());
        audit.record(actor.code(), "account.data.exported", "PERSON", person.code(), null);
        String bundle = AccountLetters.BUNDLE;
        String note = Texts.of(bundle, Language.VI).text("data.readme") + "\n\n"
                + Texts.of(bundle, Language.EN).text("data.readme") + "\n";
        return new OwnData(JSON.toJson(all), note, own, files);
    }

    /**
     * Closes the actor's account for good: what names the person goes, what stays bears the code and the name
     * {@link Person#GONE}.
     *
     * @throws InvalidField for {@code password}
     * @throws BusinessException if an organisation would be left without a manager
     */
    @OwnMatter("their own account")
    public void close(Actor actor, String password, String from) {
        Person person = proven(actor, password, from);
        memberships.endAll(person.id());
        Subject subject = subject(person, person.language());
        String name = person.name();
        features.forEach(feature -> feature.erase(subject));
        subject.identifiers().forEach(failedTries::forget);
        person.leave(clock.instant());
        entities.flush();
        audit.record(actor.code(), "account.person.left", "PERSON", person.code(), null);
        // the last letter: its address leaves with the send
        for (String identifier : subject.identifiers()) {
            Identifier.read(identifier)
                    .filter(found -> found.kind() == IdentifierKind.EMAIL)
                    .ifPresent(address -> letters.left(name, address, subject.language()));
        }
    }

    /** Whoever sits at an unlocked telephone does not know the password; guessing it is slowed as at the sign-in. */
    private Person proven(Actor actor, String password, String from) {
        Person person = people.byCode(actor.code()).orElseThrow(() -> new NotFound(actor.code()));
        String key = "own data:" + person.code();
        if (failedTries.isTooMany(key, from)) {
            throw new InvalidField("password", "account.signIn.wait", FailedTries.WINDOW.toMinutes());
        }
        if (!Passwords.isRight(password, person.passwordHash())) {
            failedTries.add(key, from);
            throw new InvalidField("password", "account.password.current");
        }
        failedTries.forget(key);
        return person;
    }

    private Subject subject(Person person, Language language) {
        List<String> identifiers = new ArrayList<>(rows.list(
                "select value from identifier where person_id = ? order by id", row -> row.getString(1), person.id()));
        return new Subject(person.code(), language, identifiers);
    }
}
