package org.basao.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.basao.catalogue.api.CataloguePath;
import org.basao.catalogue.api.Offer;
import org.basao.platform.config.Settings;
import org.basao.platform.web.QrCode;

/** Labels with the product's QR mark: one sheet of A4 to print, and the mark alone to take along. */
@Named
@RequestScoped
public class LabelsPage extends OfferForm {
    private static final int ON_SHEET = 24;

    @Inject
    Settings settings;

    private String mark;

    @Override
    CataloguePath here() {
        return CataloguePath.LABELS;
    }

    @Override
    void fill(Typed fields, Offer offer) {}

    /** What a scanner reads. */
    public String getScanned() {
        return settings.baseUrl() + "/q/" + getView().code();
    }

    /** The mark as an SVG element, made of nothing but our own address. */
    public String getMark() {
        if (mark == null) {
            mark = new QrCode(getScanned()).svg(say("labels.qr", getScanned()));
        }
        return mark;
    }

    public List<Integer> getLabels() {
        return IntStream.rangeClosed(1, ON_SHEET).boxed().toList();
    }

    public String getSvgPath() {
        return file("svg");
    }

    public String getPngPath() {
        return file("png");
    }

    private String file(String kind) {
        return asked.link("/qr/" + getView().code() + "." + kind);
    }
}
