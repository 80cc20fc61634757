package org.basao.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.basao.catalogue.api.CataloguePath;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.Offer.Story;

/** The first step: what the product is called in English, and what is told of it. */
@Named
@RequestScoped
public class OfferStoryPage extends OfferForm {
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
}
