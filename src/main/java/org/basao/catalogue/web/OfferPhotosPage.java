package org.basao.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
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

/** The photos: their order, the words for people who do not see them, more of them. */
@Named
@RequestScoped
public class OfferPhotosPage extends OfferForm {
    private static final Pattern REFUSED = Pattern.compile("([a-z]{2,10})\\.([0-9]{1,3})");
    private static final List<String> WHY =
            List.of("heic", "type", "large", "pixels", "small", "broken", "empty", "many", "missing");

    @Override
    CataloguePath here() {
        return CataloguePath.OFFER_PHOTOS;
    }

    @Override
    void fill(Typed fields, Offer offer) {
        for (int i = 1; i <= offer.pictures().size(); i++) {
            fields.set("altVi" + i, offer.pictures().get(i - 1).altVi());
            fields.set("altEn" + i, offer.pictures().get(i - 1).altEn());
        }
    }

    /** As the fields say it now. */
    private List<Picture> told() {
        List<Picture> pictures = new ArrayList<>();
        for (Picture one : getView().offer().pictures()) {
            int row = pictures.size() + 1;
            pictures.add(new Picture(
                    one.hash(), getTyped().text("altVi" + row), getTyped().text("altEn" + row)));
        }
        return pictures;
    }

    public void save() {
        save(getView().offer().withPictures(told()), CataloguePath.OFFER_PACKS, "done=saved");
    }

    /** One place to the front; what was typed is kept. */
    public void up(int number) {
        List<Picture> pictures = told();
        if (number >= 2 && number <= pictures.size()) {
            Collections.swap(pictures, number - 1, number - 2);
            save(getView().offer().withPictures(pictures), CataloguePath.OFFER_PHOTOS, "done=moved");
        }
    }

    public void remove(int number) {
        List<Picture> pictures = told();
        if (number >= 1 && number <= pictures.size()) {
            pictures.remove(number - 1);
            save(getView().offer().withPictures(pictures), CataloguePath.OFFER_PHOTOS, "done=removed");
        }
    }

    public String getUploadPath() {
        return asked.link(CataloguePath.PHOTO_UPLOAD.in(language()));
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
            if (WHY.contains(matcher.group(1))) {
                lines.add(texts().text("photo.refused", Integer.valueOf(matcher.group(2))) + " "
                        + advice(matcher.group(1)));
            }
        }
        return lines;
    }

    private String advice(String why) {
        return switch (why) {
            case "large" -> texts().text("catalogue.photo.large", PhotoService.MEGABYTES);
            case "pixels" -> texts().text("catalogue.photo.pixels", 120);
            case "small" -> texts().text("catalogue.photo.small", 320);
            case "many" -> texts().text("catalogue.photo.many", Offer.MOST_PICTURES);
            default -> texts().text("catalogue.photo." + why);
        };
    }
}
