package org.basao.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.basao.catalogue.OwnProducts;
import org.basao.catalogue.api.CataloguePath;
import org.basao.catalogue.api.MyProduct;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.Offer.Story;
import org.basao.platform.config.Days;

/** The first step: what the product is called in English, and what is told of it. */
@Named
@RequestScoped
public class OfferStoryPage extends OfferStep {
    @Inject
    OwnProducts products;

    private List<Example> examples;
    private String example;

    @Override
    CataloguePath here() {
        return CataloguePath.OFFER_STORY;
    }

    @Override
    void fill(Typed fields, Offer offer) {
        Story story = offer.story();
        fields.set("nameEn", story.nameEn());
        fields.set("descriptionVi", story.descriptionVi());
        fields.set("descriptionEn", story.descriptionEn());
        fields.set("storyVi", story.storyVi());
        fields.set("storyEn", story.storyEn());
    }

    public void save() {
        Typed typed = getTyped();
        save(
                getView()
                        .offer()
                        .with(new Story(
                                typed.text("nameEn"),
                                typed.text("descriptionVi"),
                                typed.text("descriptionEn"),
                                typed.text("storyVi"),
                                typed.text("storyEn"))),
                CataloguePath.OFFER_PHOTOS,
                "done=saved");
    }

    /** Another product to begin like. */
    public record Example(String code, String name) {}

    /** Own products with a pack and a price, where nothing is written of this one yet. */
    public List<Example> getExamples() {
        if (examples == null) {
            examples = !isWriting() || !getView().offer().isUnwritten()
                    ? List.of()
                    : products.mine(actor(), Days.today(clock)).stream()
                            .filter(one -> !one.missing().contains(MyProduct.Missing.PRICE))
                            .map(one -> new Example(
                                    one.product().code(),
                                    either(one.product().name(), one.product().nameEn())))
                            .toList();
        }
        return examples;
    }

    /** Begins like the product that was chosen. */
    public void begin() {
        if (done(() -> service.begin(actor(), getView().code(), getVersion(), String.valueOf(example)))) {
            go(CataloguePath.OFFER_STORY, "done=begun");
        }
    }

    public String getExample() {
        return example;
    }

    public void setExample(String example) {
        this.example = example;
    }
}
