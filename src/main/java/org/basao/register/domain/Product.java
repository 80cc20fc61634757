package org.basao.register.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.basao.kernel.VietnameseText;
import org.basao.platform.persistence.AggregateRoot;

/**
 * A product of the register. It enters with its first decision and stays for good: its certificates come and go, its code is never
 * used for another. Name, set and holder are certified and change only when an officer agrees.
 */
@Entity
public class Product extends AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "product_seq")
    @SequenceGenerator(name = "product_seq", sequenceName = "product_seq", allocationSize = 50)
    private Long id;

    private String code;
    private String name;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "set_id")
    private long setId;

    @Column(name = "holder_id")
    private long holderId;

    @Column(name = "province_id")
    private long provinceId;

    @Column(name = "former_province_id")
    private Long formerProvinceId;

    @Column(name = "commune_id")
    private Long communeId;

    protected Product() {}

    /** From now on it is certified under this name. */
    public void rename(String newName) {
        name = newName;
        nameKey = VietnameseText.key(newName);
    }

    /** From now on it is certified in this set. */
    public void moveTo(long newSet) {
        setId = newSet;
    }

    /** From now on somebody else holds it, and it comes from where they are. */
    public void handTo(long newHolder, long province, Long commune) {
        holderId = newHolder;
        if (province != provinceId) {
            formerProvinceId = null;
        }
        provinceId = province;
        communeId = commune;
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public long setId() {
        return setId;
    }

    public long holderId() {
        return holderId;
    }
}
