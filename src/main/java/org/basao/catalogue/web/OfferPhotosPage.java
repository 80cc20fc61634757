package org.basao.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basao.catalogue.PhotoService;
import org.basao.catalogue.api.CataloguePath;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.Offer.Picture;
import org.basao.catalogue.api.Photo.Part;

/** The photos: their order, the words for people who do not see them, more of them. */
@Named
@RequestScoped
public class OfferPhotosPage extends OfferStep {
    @Inject
    PhotoService photos;

    private static final Pattern REFUSED = Pattern.compile("([a-z]{2,10})\\.([0-9]{1,3})");

    @Override
    CataloguePath here() {
        return CataloguePath.OFFER_PHOTOS;
    }

    @Override
    void fill(Typed fields, Offer offer) {
        for (Picture one : offer.pictures()) {
            fields.set("altVi" + one.shortName(), one.altVi());
            fields.set("altEn" + one.shortName(), one.altEn());
        }
    }

    /** As the fields say it now. */
    private List<Picture> told() {
        List<Picture> pictures = new ArrayList<>();
        for (Picture one : getView().offer().pictures()) {
            pictures.add(new Picture(
                    one.hash(),
                    getTyped().text("altVi" + one.shortName()),
                    getTyped().text("altEn" + one.shortName())));
        }
        return pictures;
    }

    public void save() {
        boolean priced = !getView().offer().packs().isEmpty();
        save(
                getView().offer().withPictures(told()),
                priced ? CataloguePath.OFFER_PACKS : CataloguePath.OFFER_PACK,
                "done=saved");
    }

    /** One place to the front; what was typed is kept. */
    public void up(int number) {
        List<Picture> pictures = told();
        if (number >= 2 && number <= pictures.size()) {
            Collections.swap(pictures, number - 1, number - 2);
            change(getView().offer().withPictures(pictures), CataloguePath.OFFER_PHOTOS, "done=moved");
        }
    }

    public void remove(int number) {
        List<Picture> pictures = told();
        if (number >= 1 && number <= pictures.size()) {
            pictures.remove(number - 1);
            change(getView().offer().withPictures(pictures), CataloguePath.OFFER_PHOTOS, "done=removed");
        }
    }

    /** Cuts a photo to the shape of lists; the name of the part comes from the page. */
    public void cut(String hash, String part) {
        if (done(() -> photos.cut(actor(), getView().code(), getVersion(), hash, Part.valueOf(part)))) {
            go(CataloguePath.OFFER_PHOTOS, "done=cut");
        }
    }

    public String getUploadPath() {
        return asked.link(CataloguePath.PHOTO_UPLOAD.in(language()));
    }

    /** Why a photo is not worth sending, for the page itself to say. */
    public String refusal(String why) {
        return PhotoRefusal.words(texts(), why);
    }

    /** This page without what was said on it, for the list of photos as it is by then. */
    public String getHerePath() {
        return path(CataloguePath.OFFER_PHOTOS);
    }

    public int getMegabytes() {
        return PhotoService.MEGABYTES;
    }

    /** How many photos may still be added. */
    public int getLeft() {
        return Offer.MOST_PICTURES - getView().offer().pictures().size();
    }

    /** How many were just added, or 0. */
    public int getAdded() {
        String added = String.valueOf(request.getParameter("added"));
        return request.getMethod().equals("GET") && added.matches("[0-9]{1,2}") ? Integer.parseInt(added) : 0;
    }

    /** What was just refused and what helps, a line for each reason. */
    public List<String> getRefused() {
        String refused = request.getMethod().equals("GET") ? request.getParameter("refused") : null;
        List<String> lines = new ArrayList<>();
        Matcher matcher = REFUSED.matcher(refused == null ? "" : refused);
        while (matcher.find()) {
            if (PhotoRefusal.isKnown(matcher.group(1))) {
                lines.add(texts().text("photo.refused", Integer.valueOf(matcher.group(2))) + " "
                        + PhotoRefusal.words(texts(), matcher.group(1)));
            }
        }
        return lines;
    }
}
