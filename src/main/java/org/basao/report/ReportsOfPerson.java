package org.basao.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.basao.platform.persistence.Rows;
import org.basao.platform.personal.PersonalData;
import org.basao.platform.personal.RowValues;
import org.basao.platform.personal.Subject;

/**
 * Reports whose answer is to go to an address of the person. Nobody has shown that the person wrote them, so what they say is not given
 * out.
 */
@ApplicationScoped
public class ReportsOfPerson implements PersonalData {
    private Rows rows;

    protected ReportsOfPerson() {}

    @Inject
    public ReportsOfPerson(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, List<Map<String, Object>>> parts(Subject subject) {
        return Map.of("productReports", rows.list("""
                        select r.code, p.name as product, r.reason, r.address, r.state, r.reported_at
                          from product_report r join product p on p.id = r.product_id
                         where r.address = any(?) order by r.id
                        """, RowValues::read, subject.identifiers()));
    }

    /** The report stays with the officers; nobody is answered. */
    @Override
    public void erase(Subject subject) {
        rows.change(
                "update product_report set address = null, version = version + 1 where address = any(?)",
                subject.identifiers());
    }
}
