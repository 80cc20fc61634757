package org.basao.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.basao.kernel.TaxCode;
import org.basao.platform.config.Settings;
import org.basao.platform.persistence.Rows;

/** Tax codes as they are stored: an enterprise's as text, a household's sealed (law 6). */
@ApplicationScoped
public class TaxCodes {
    private Rows rows;
    private TaxCodeSeal seal;

    protected TaxCodes() {}

    @Inject
    public TaxCodes(Rows rows, Settings settings) {
        this.rows = rows;
        this.seal = new TaxCodeSeal(settings.secret());
    }

    /** Public codes of the organisations with that tax code, one of each kind at most; a producer first. */
    List<String> find(TaxCode code) {
        return switch (code) {
            case TaxCode.Enterprise enterprise -> find("tax_code = ?", enterprise.value());
            case TaxCode.Household household -> find("tax_code_mac = ?", seal.fingerprint(household));
            case TaxCode.None none -> List.of();
        };
    }

    private List<String> find(String condition, Object value) {
        return rows.list(
                "select code from organisation where " + condition + " order by kind <> 'PRODUCER', kind",
                row -> row.getString(1),
                value);
    }

    /** What stands in the column {@code tax_code}, or null. */
    static String plain(TaxCode code) {
        return code instanceof TaxCode.Enterprise enterprise ? enterprise.value() : null;
    }

    /** What stands in {@code tax_code_cipher}, or null. */
    byte[] sealed(TaxCode code) {
        return code instanceof TaxCode.Household household ? seal.seal(household) : null;
    }

    /** What stands in {@code tax_code_mac}, or null. */
    byte[] fingerprint(TaxCode code) {
        return code instanceof TaxCode.Household household ? seal.fingerprint(household) : null;
    }

    /** A household's code again, for its owner and the officers who verify it only. */
    String open(byte[] sealed) {
        return seal.open(sealed).value();
    }
}
