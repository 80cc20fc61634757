package org.basao.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.basao.catalogue.api.CataloguePath;
import org.basao.catalogue.api.Offer;
import org.basao.platform.config.Settings;
import org.basao.platform.web.QrCode;

/** Labels with the product's QR mark: sheets of A4 to print, and the mark alone to take along. */
@Named
@RequestScoped
public class LabelsPage extends OfferForm {
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

    /** A sheet of A4 to print. */
    public record Sheet(String text, String path) {}

    /** The sheets, with the fewest labels first. */
    public List<Sheet> getSheets() {
        String path = asked.link(CataloguePath.LABEL_SHEET.in(language())) + "/"
                + getView().code() + "-";
        return LabelSheet.Format.all().stream()
                .map(labels -> new Sheet(say("labels.sheet", labels), path + labels + ".pdf"))
                .toList();
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
