package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.basao.account.api.FoundPerson;
import org.basao.account.api.PersonFile;
import org.basao.account.domain.Identifier;
import org.basao.account.domain.IdentifierKind;
import org.basao.kernel.PublicCode;
import org.basao.platform.i18n.Language;
import org.basao.platform.persistence.Rows;

/** Finds people for administrators: by a part of the name, by code, or by the whole of an identifier. */
@ApplicationScoped
public class PersonFiles {
    static final int MOST = 50;

    private static final String FOUND = """
            select p.code, p.name, p.state, p.last_signed_in,
                   array(select i.kind || ' ' || i.value from identifier i where i.person_id = p.id order by i.id) as identifiers,
                   (select count(*) from membership m where m.person_id = p.id and (m.until is null or m.until > ?)) as organisations
              from person p
            """;

    private Rows rows;
    private Memberships memberships;
    private SignIns signIns;
    private Clock clock;

    protected PersonFiles() {}

    @Inject
    public PersonFiles(Rows rows, Memberships memberships, SignIns signIns, Clock clock) {
        this.rows = rows;
        this.memberships = memberships;
        this.signIns = signIns;
        this.clock = clock;
    }

    /** At most {@value #MOST}; of a text that is neither code nor identifier, those whose name has it, with or without its marks. */
    List<FoundPerson> find(String typed) {
        String text = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFC)
                .strip();
        if (text.isEmpty()) {
            return List.of();
        }
        Optional<Identifier> identifier = Identifier.read(text);
        if (identifier.isPresent()) {
            return found(
                    " where p.id = (select person_id from identifier where value = ?)",
                    identifier.get().value());
        }
        Optional<PublicCode> code = PublicCode.parse(text);
        if (code.isPresent()) {
            return found(" where p.code = ?::bpchar", code.get().value());
        }
        String escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return found(
                " where unaccent(lower(p.name)) like '%' || unaccent(lower(?)) || '%' order by p.name, p.id limit "
                        + MOST,
                escaped);
    }

    private List<FoundPerson> found(String where, String parameter) {
        return rows.list(
                FOUND + where,
                row -> new FoundPerson(
                        row.getString("code"),
                        row.getString("name"),
                        String.join(
                                ", ",
                                List.of((String[]) row.getArray("identifiers").getArray()).stream()
                                        .map(PersonFiles::masked)
                                        .toList()),
                        row.getString("state").equals("ACTIVE"),
                        row.getLong("organisations"),
                        Offices.instant(row, "last_signed_in")),
                clock.instant(),
                parameter);
    }

    /** @param stored kind and value with a blank between */
    static String masked(String stored) {
        int blank = stored.indexOf(' ');
        return new Identifier(IdentifierKind.valueOf(stored.substring(0, blank)), stored.substring(blank + 1)).masked();
    }

    Optional<PersonFile> of(String code) {
        return rows.first(
                """
                select p.code, p.version, p.name, p.language, p.state, p.totp_confirmed is not null as second, p.created_at,
                       p.last_signed_in, o.name as opened_by,
                       array(select i.value from identifier i where i.person_id = p.id order by i.id) as identifiers
                  from person p left join organisation o on o.id = p.opened_by where p.code = ?
                """,
                row -> new PersonFile(
                        row.getString("code"),
                        row.getLong("version"),
                        row.getString("name"),
                        Language.valueOf(row.getString("language")),
                        row.getString("state").equals("ACTIVE"),
                        row.getBoolean("second"),
                        row.getTimestamp("created_at").toInstant(),
                        Offices.instant(row, "last_signed_in"),
                        row.getString("opened_by"),
                        List.of((String[]) row.getArray("identifiers").getArray()),
                        memberships.of(code),
                        signIns.ofPerson(code)),
                code);
    }
}
