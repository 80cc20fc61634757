package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.basao.account.api.PersonView;
import org.basao.account.domain.Identifier;
import org.basao.account.domain.IdentifierKind;
import org.basao.account.domain.Person;
import org.basao.platform.error.NotFound;
import org.basao.platform.i18n.Language;
import org.basao.platform.persistence.Rows;

/** Finds people. */
@ApplicationScoped
public class People {
    private EntityManager entities;
    private Rows rows;

    protected People() {}

    @Inject
    public People(EntityManager entities, Rows rows) {
        this.entities = entities;
        this.rows = rows;
    }

    Optional<Person> byIdentifier(Identifier identifier) {
        return rows.first("select person_id from identifier where value = ?", row -> row.getLong(1), identifier.value())
                .map(id -> entities.find(Person.class, id))
                .filter(Person::isActive);
    }

    Optional<Person> byCode(String code) {
        return evenClosed(code).filter(Person::isActive);
    }

    /** Also somebody whose account is closed: for those who open it again. */
    Optional<Person> evenClosed(String code) {
        return entities.createQuery("select p from Person p where p.code = :code", Person.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** How somebody is called, also after they left; the code itself if nobody has it. */
    public String name(String code) {
        return rows.first("select name from person where code = ?::bpchar", row -> row.getString(1), code)
                .orElse(code);
    }

    Person byId(long id) {
        return entities.find(Person.class, id);
    }

    /** Whether anybody has it, also with a closed account. */
    boolean isTaken(Identifier identifier) {
        return rows.first("select 1 from identifier where value = ?", row -> true, identifier.value())
                .isPresent();
    }

    Optional<Identifier> phone(long personId) {
        return rows.first(
                "select value from identifier where person_id = ? and kind = 'PHONE' order by id limit 1",
                row -> new Identifier(IdentifierKind.PHONE, row.getString(1)),
                personId);
    }

    /** The address for mail, or null for somebody who has to be called. */
    public String address(String personCode) {
        return rows.first("""
                        select i.value from identifier i join person p on p.id = i.person_id
                         where p.code = ? and i.kind = 'EMAIL' order by i.id limit 1
                        """, row -> row.getString(1), personCode).orElse(null);
    }

    /** @throws NotFound if there is no such person */
    public PersonView view(String code) {
        return rows.first(
                        """
                        select p.code, p.version, p.name, p.language, p.totp_confirmed is not null as second,
                               (select min(value) from identifier i where i.person_id = p.id and i.kind = 'EMAIL') as address,
                               (select min(value) from identifier i where i.person_id = p.id and i.kind = 'PHONE') as phone,
                               (select count(*) from recovery_code r where r.person_id = p.id and r.used_at is null) as recovery
                          from person p where p.code = ? and p.state = 'ACTIVE'
                        """,
                        row -> new PersonView(
                                row.getString("code"),
                                row.getLong("version"),
                                row.getString("name"),
                                Language.valueOf(row.getString("language")),
                                row.getString("address"),
                                row.getString("phone"),
                                row.getBoolean("second"),
                                row.getLong("recovery")),
                        code)
                .orElseThrow(() -> new NotFound(code));
    }
}
