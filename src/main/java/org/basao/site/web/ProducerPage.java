package org.basao.site.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.basao.catalogue.Catalogue;
import org.basao.catalogue.api.ProductCard;
import org.basao.organisation.Organisations;
import org.basao.organisation.api.OrganisationPath;
import org.basao.organisation.api.OrganisationState;
import org.basao.organisation.api.ProducerView;
import org.basao.platform.i18n.Language;
import org.basao.platform.web.Asked;

/** One active producer with its public products. */
@Named
@RequestScoped
public class ProducerPage {
    @Inject
    Organisations organisations;

    @Inject
    Catalogue catalogue;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @Inject
    Asked asked;

    private ProducerView producer;
    private List<ProductCard> products;

    /** Whether such a producer is active; a suspended one is not shown. */
    boolean open(String code) {
        Optional<ProducerView> found =
                organisations.producer(code).filter(one -> one.state() == OrganisationState.ACTIVE);
        found.ifPresent(one -> {
            producer = one;
            products = catalogue.ofProducer(code, visit.day());
            visit.at(address(Language.VI), address(Language.EN));
        });
        return found.isPresent();
    }

    Address address(Language language) {
        return Address.of(Section.PRODUCERS, language, producer.name(), producer.code());
    }

    public ProducerView getProducer() {
        return producer;
    }

    public List<ProductCard> getProducts() {
        return products;
    }

    /** Where the rest is found if there may be more than are shown here; otherwise null. */
    public String getMorePath() {
        return products.size() < Catalogue.MOST_OF_PRODUCER ? null : visit.searchPath(producer.name());
    }

    /** Where somebody who belongs to it asks to act for it. */
    public String getClaimPath() {
        return asked.link(OrganisationPath.CLAIM.in(asked.language())) + "?code=" + producer.code();
    }

    public String getProvince() {
        return words.either(producer.province(), producer.provinceEn());
    }

    public List<String> getAbout() {
        return words.paragraphs(words.either(producer.aboutVi(), producer.aboutEn()));
    }

    public String getDescription() {
        return words.say("producer.description", producer.name(), getProvince(), products.size());
    }
}
