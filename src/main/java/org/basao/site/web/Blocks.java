package org.basao.site.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.IdentityHashMap;
import java.util.List;
import org.basao.catalogue.api.GoneProduct;
import org.basao.catalogue.api.Photo;
import org.basao.catalogue.api.ProductCard;
import org.basao.platform.web.Assets;
import org.basao.platform.web.QrCode;
import org.basao.register.api.CertificateView;

/** What the tag files ask for: the picture, the address and the panel of the thing they show. */
@Named
@RequestScoped
public class Blocks {
    @Inject
    Visit visit;

    @Inject
    Words words;

    @Inject
    Assets assets;

    @Inject
    ResultsPage resultsPage;

    // a page names each of these many times, and a view asks anew at each of them
    private final IdentityHashMap<ProductCard, Illustration> arts = new IdentityHashMap<>();
    private final IdentityHashMap<ProductCard, List<Highlight.Piece>> names = new IdentityHashMap<>();
    private final IdentityHashMap<ProductCard, String> soon = new IdentityHashMap<>();
    private final IdentityHashMap<CertificateView, Panel> panels = new IdentityHashMap<>();

    public Illustration art(ProductCard card) {
        return arts.computeIfAbsent(card, one -> Illustration.of(one.setNumber(), one.name(), one.code()));
    }

    public Illustration art(GoneProduct gone) {
        return Illustration.of(gone.setNumber(), gone.name(), gone.code());
    }

    /** Where a photo is, in the smallest size that is at least so wide. */
    public String photo(Photo photo, int width) {
        return visit.context() + photo.path(width);
    }

    /** Every size of a photo with its width. */
    public String srcset(Photo photo) {
        return photo.srcset(visit.context());
    }

    /** What a photo shows; the product's name where nobody has said it. */
    public String alt(Photo photo, ProductCard card) {
        String said = words.either(photo.altVi(), photo.altEn());
        return said == null ? words.name(card) : said;
    }

    /** The picture that other sites show when somebody shares the product: the same drawing as a bitmap, which they can read. */
    public String share(ProductCard card) {
        if (card.photo() != null) {
            return photo(card.photo(), Photo.LARGEST);
        }
        return assets.url(art(card).file().replace("art/", "share/").replace(".svg", ".png"));
    }

    /** The product's name with what was typed marked in it. */
    public List<Highlight.Piece> name(ProductCard card) {
        return names.computeIfAbsent(card, one -> Highlight.of(words.name(one), resultsPage.getText()));
    }

    public String path(ProductCard card) {
        return visit.path(Address.of(Section.PRODUCTS, visit.language(), words.name(card), card.code()));
    }

    public String productPath(CertificateView certificate) {
        return visit.path(
                Address.of(Section.PRODUCTS, visit.language(), certificate.productName(), certificate.productCode()));
    }

    public String producerPath(String name, String code) {
        return visit.path(Address.of(Section.PRODUCERS, visit.language(), name, code));
    }

    public String provincePath(String name, String code) {
        return visit.path(Address.of(Section.PROVINCES, visit.language(), name, code));
    }

    public String certificatePath(String code) {
        return visit.path(new Address(Section.CERTIFICATES, visit.language(), "", code));
    }

    public Panel panel(CertificateView certificate) {
        return panels.computeIfAbsent(certificate, one -> Panel.of(one, visit.day(), words));
    }

    /** The QR mark of a product or certificate as inline SVG; it holds no text from outside. */
    public String qr(String code) {
        String url = visit.qrUrl(code);
        return new QrCode(url).svg(words.say("certificate.qr", url));
    }

    public String soon(ProductCard card) {
        return soon.computeIfAbsent(card, one -> words.soon(one, visit.day()));
    }
}
