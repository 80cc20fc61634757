package org.basao.register.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.basao.platform.persistence.AggregateRoot;

/**
 * A product of the register. It enters with its first decision and stays for good: its certificates come and go, its code is never
 * used for another. Name, set and holder are certified and change only by decision.
 */
@Entity
public class Product extends AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "product_seq")
    @SequenceGenerator(name = "product_seq", sequenceName = "product_seq", allocationSize = 50)
    private Long id;

    private String code;
    private String name;

    protected Product() {}

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }
}
