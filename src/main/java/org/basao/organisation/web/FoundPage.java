package org.basao.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.basao.organisation.FoundingService;
import org.basao.organisation.api.EntityType;
import org.basao.organisation.api.FoundOrganisation;
import org.basao.organisation.api.OrganisationPath;
import org.basao.place.Places;
import org.basao.place.api.ProvinceView;
import org.basao.platform.config.Days;
import org.basao.platform.security.Side;

/** Founding an organisation. */
@Named
@RequestScoped
public class FoundPage extends OrganisationForm {
    @Inject
    FoundingService foundings;

    @Inject
    Places places;

    @Inject
    Clock clock;

    private String side;
    private String entityType;
    private String name;
    private String taxCode;
    private String province;
    private String commune;
    private String address;

    public void found() {
        Side kind = choice(Side.class, side);
        EntityType type = kind == Side.PRODUCER ? choice(EntityType.class, entityType) : null;
        FoundOrganisation command = new FoundOrganisation(kind, type, name, taxCode, province, commune, address);
        if (doneWithTaxCode(() -> current.actFor(foundings.found(actor(), command)))) {
            go(OrganisationPath.ORGANISATION, "done=founded");
        }
    }

    private static <T extends Enum<T>> T choice(Class<T> type, String typed) {
        return typed == null || typed.isEmpty() ? null : Enum.valueOf(type, typed);
    }

    public List<Side> getSides() {
        return List.of(Side.PRODUCER, Side.BUYER, Side.FAIR_ORGANISER);
    }

    public List<EntityType> getEntityTypes() {
        return List.of(EntityType.values());
    }

    public List<ProvinceView> getProvinces() {
        return places.provinces(Days.today(clock));
    }

    public String getClaimPath() {
        return path(OrganisationPath.CLAIM);
    }

    public String getSide() {
        return side;
    }

    public void setSide(String side) {
        this.side = side;
    }

    public String getEntityType() {
        return entityType;
    }

    public void setEntityType(String entityType) {
        this.entityType = entityType;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getTaxCode() {
        return taxCode;
    }

    public void setTaxCode(String taxCode) {
        this.taxCode = taxCode;
    }

    public String getProvince() {
        return province;
    }

    public void setProvince(String province) {
        this.province = province;
    }

    public String getCommune() {
        return commune;
    }

    public void setCommune(String commune) {
        this.commune = commune;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
