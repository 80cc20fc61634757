package org.basao.inquiry.web;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.basao.inquiry.AskedProducts;
import org.basao.inquiry.api.AskedProduct;
import org.basao.inquiry.api.Recurrence;
import org.basao.inquiry.api.RequestLimits;
import org.basao.inquiry.api.Wanted;
import org.basao.inquiry.api.Wanted.Line;
import org.basao.inquiry.api.WantedDocument;
import org.basao.kernel.Origin;
import org.basao.kernel.PublicCode;
import org.basao.place.Places;
import org.basao.platform.config.Days;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;

/** What the two pages share on which somebody asks: the one of the desk and the one for guests. */
abstract class AskForm extends DealForm {
    private static final String BUNDLE = "org.basao.inquiry.ask";
    private static final List<String> FOLDED = List.of("deliverFrom", "deliverTo", "incoterm");

    @Inject
    AskedProducts askedProducts;

    @Inject
    Places places;

    @Inject
    Clock clock;

    private List<Item> items;
    private Wanted wanted;
    private AskFields typed;
    private Boolean sample;
    private String[] documents;

    /** A choice of a list. */
    public record Choice(String value, String label) {}

    /**
     * One line of the form.
     *
     * @param product null if it is no longer public
     * @param units in which it can be asked for
     */
    public record Item(int number, String code, AskedProduct product, List<Choice> units) {}

    /** What stands in the fields before anybody types. */
    abstract Wanted begun();

    /** What the form begins with; read once, because a view asks again and again. */
    final Wanted wanted() {
        if (wanted == null) {
            wanted = begun();
        }
        return wanted;
    }

    LocalDate today() {
        return Days.today(clock);
    }

    /** The products that are asked for: those the form was sent with, otherwise those it begins with. */
    List<String> codes() {
        String sent = isPost() ? request.getParameter("products") : null;
        return sent == null ? wanted().products() : codes(Stream.of(sent.split("[ .,]+", -1)));
    }

    static List<String> codes(Stream<String> written) {
        return written.flatMap(one -> PublicCode.parse(one).stream())
                .map(PublicCode::value)
                .distinct()
                .limit(RequestLimits.MOST_LINES)
                .toList();
    }

    /** Those that the address names. */
    List<String> namedProducts() {
        String[] named = request.getParameterValues("product");
        return named == null ? List.of() : codes(Arrays.stream(named));
    }

    /** Where whoever asks came from. */
    Origin origin() {
        return "SEARCH".equals(request.getParameter("from")) ? Origin.SEARCH : Origin.DIRECT;
    }

    /** Nothing but the products, each with the least that is sold. */
    Wanted of(List<String> products, String province, String address) {
        Map<String, AskedProduct> known = askedProducts.of(products, today());
        List<Line> lines = products.stream()
                .filter(known::containsKey)
                .map(known::get)
                .map(product -> line(product, showsMinimum(product)))
                .toList();
        return new Wanted(
                lines,
                province,
                address,
                null,
                null,
                Recurrence.ONCE,
                false,
                List.of(),
                null,
                null,
                today().plusDays(RequestLimits.USUAL_DAYS));
    }

    /** Whether whoever asks may see how much is sold at the least. */
    boolean showsMinimum(AskedProduct product) {
        return true;
    }

    private static Line line(AskedProduct product, boolean withLeast) {
        var unit = product.usualUnit();
        BigDecimal least =
                withLeast && product.minimum() != null && !unit.isPack() && unit.unit() == product.minimumUnit()
                        ? product.minimum().stripTrailingZeros()
                        : null;
        return new Line(product.code(), least, unit.name(), unit.packLabel(), null, null);
    }

    public List<Item> getItems() {
        if (items == null) {
            List<String> codes = codes();
            Map<String, AskedProduct> known = askedProducts.of(codes, today());
            items = IntStream.range(0, codes.size())
                    .mapToObj(i -> item(i + 1, codes.get(i), known.get(codes.get(i))))
                    .toList();
        }
        return items;
    }

    private Item item(int number, String code, AskedProduct product) {
        List<Choice> units = product == null
                ? List.of()
                : product.units().stream()
                        .map(unit -> new Choice(AskFields.name(unit), getWords().unit(unit)))
                        .toList();
        return new Item(number, code, product, units);
    }

    /** For the hidden field that brings them back. */
    public String getProducts() {
        return String.join(" ", codes());
    }

    /** The fields of the form by their names. */
    public AskFields getTyped() {
        if (typed == null) {
            typed = new AskFields(asked.language(), false);
            if (!isPost()) {
                typed.fill(wanted());
            }
        }
        return typed;
    }

    /** @throws org.basao.platform.error.InvalidFields for numbers and days that are none */
    Wanted read() {
        return getTyped().read(codes(), isSample(), Arrays.asList(getDocuments()));
    }

    public boolean isSample() {
        return sample == null ? !isPost() && wanted().sampleWanted() : sample;
    }

    public void setSample(boolean sample) {
        this.sample = sample;
    }

    public String[] getDocuments() {
        if (documents != null) {
            return documents.clone();
        }
        return isPost()
                ? new String[0]
                : wanted().documents().stream().map(Enum::name).toArray(String[]::new);
    }

    public void setDocuments(String[] documents) {
        this.documents = documents.clone();
    }

    public List<WantedDocument> getAllDocuments() {
        return List.of(WantedDocument.values());
    }

    public List<Recurrence> getRecurrences() {
        return List.of(Recurrence.values());
    }

    public List<String> getIncoterms() {
        return RequestLimits.INCOTERMS;
    }

    public List<Choice> getProvinces() {
        return places.provinces(today()).stream()
                .map(one -> new Choice(one.code(), getWords().either(one.name(), one.nameEn())))
                .toList();
    }

    /** Whether the part that most need not fill holds something, or something wrong, and so stands open. */
    public boolean isMore() {
        boolean filled = FOLDED.stream().anyMatch(this::isFilled);
        boolean other = !Recurrence.ONCE.name().equals(getTyped().getOrDefault("recurrence", Recurrence.ONCE.name()));
        return filled || other || isSample() || getDocuments().length > 0;
    }

    /** The same for the wish about one product. */
    public boolean noted(int number) {
        return isFilled("note" + number);
    }

    private boolean isFilled(String field) {
        String typed = getTyped().get(field);
        return (typed != null && !typed.isBlank())
                || !FacesContext.getCurrentInstance().getMessageList(field).isEmpty();
    }

    /** A product's name in the language of the page. */
    public String name(AskedProduct product) {
        return getWords().either(product.name(), product.nameEn());
    }

    /** "từ 5 kg", or an empty text. */
    public String minimum(AskedProduct product) {
        return product.minimum() == null || !showsMinimum(product)
                ? ""
                : tell(
                        "line.minimum",
                        getWords().number(product.minimum()),
                        getWords().say("unit." + product.minimumUnit()));
    }

    /** Where products are found. */
    public String getProductsPath() {
        return asked.link(asked.language() == Language.VI ? "/san-pham" : "/en/products");
    }

    String tell(String key, Object... parameters) {
        return askTexts().text(key, parameters);
    }

    Texts askTexts() {
        return Texts.of(BUNDLE, asked.language());
    }
}
