package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.basao.platform.i18n.Language;
import org.basao.platform.notice.Recipient;
import org.basao.platform.notice.Recipients;
import org.basao.platform.persistence.Rows;

/** People with an account, as notices and mails reach them. */
@ApplicationScoped
public class PeopleToTell implements Recipients {
    private Rows rows;

    protected PeopleToTell() {}

    @Inject
    public PeopleToTell(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Recipient> find(String userCode) {
        return rows.first(
                """
                select p.code, p.name, p.language,
                       (select min(i.value) from identifier i where i.person_id = p.id and i.kind = 'EMAIL') as address
                  from person p where p.code = ? and p.state = 'ACTIVE'
                """,
                row -> new Recipient(
                        row.getString("code"),
                        row.getString("name"),
                        Language.valueOf(row.getString("language")),
                        row.getString("address")),
                userCode);
    }
}
