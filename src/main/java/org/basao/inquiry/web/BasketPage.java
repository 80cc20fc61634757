package org.basao.inquiry.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.basao.inquiry.AskedProducts;
import org.basao.inquiry.api.AskPath;
import org.basao.inquiry.api.AskedProduct;
import org.basao.inquiry.api.InquiryPath;
import org.basao.inquiry.api.InquiryPermission;
import org.basao.kernel.Origin;
import org.basao.platform.config.Days;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;

/** The basket: products by producer, and the way to ask about all of them at once. */
@Named
@RequestScoped
public class BasketPage extends DealForm {
    @Inject
    Basket basket;

    @Inject
    AskedProducts askedProducts;

    @Inject
    Clock clock;

    private List<Group> groups;

    /** What is asked of one producer, in a talk of its own. */
    public record Group(String producer, String producerName, List<AskedProduct> products) {}

    public List<Group> getGroups() {
        if (groups == null) {
            Map<String, List<AskedProduct>> byProducer =
                    askedProducts.of(basket.products(), Days.today(clock)).values().stream()
                            .collect(Collectors.groupingBy(
                                    AskedProduct::producer, LinkedHashMap::new, Collectors.toList()));
            groups = byProducer.entrySet().stream()
                    .map(one ->
                            new Group(one.getKey(), one.getValue().getFirst().producerName(), one.getValue()))
                    .toList();
        }
        return groups;
    }

    public int getCount() {
        return getGroups().stream().mapToInt(group -> group.products().size()).sum();
    }

    /** How many have left the public pages since they were put here. */
    public int getGone() {
        return basket.products().size() - getCount();
    }

    public boolean isFull() {
        return isSaid("full", "1");
    }

    /** Whether whoever looks asks for an organisation; others ask as guests. */
    public boolean isBuyer() {
        return current.isPresent() && actor().may(InquiryPermission.ASK);
    }

    public String getAskPath() {
        String path = isBuyer() ? InquiryPath.ASK.in(asked.language()) : AskPath.ASK_AS_GUEST.in(asked.language());
        return asked.link(path) + "?basket=1" + (basket.origin().kind() == Origin.Kind.SEARCH ? "&from=SEARCH" : "");
    }

    public String removePath(AskedProduct product) {
        return asked.link(AskPath.BASKET_REMOVE.in(asked.language())) + "?product=" + product.code();
    }

    public String name(AskedProduct product) {
        return getWords().either(product.name(), product.nameEn());
    }

    public String province(AskedProduct product) {
        return getWords().either(product.province(), product.provinceEn());
    }

    /** Where products are found. */
    public String getProductsPath() {
        return asked.link(asked.language() == Language.VI ? "/san-pham" : "/en/products");
    }

    public String tell(String key, Object... parameters) {
        return Texts.of("org.basao.inquiry.ask", asked.language()).text(key, parameters);
    }
}
