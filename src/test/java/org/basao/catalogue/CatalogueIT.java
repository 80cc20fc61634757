package org.basao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.basao.catalogue.api.GoneProduct;
import org.basao.catalogue.api.ProductCard;
import org.basao.local.RegisterFixture;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.organisation.OrganisationService;
import org.basao.platform.persistence.Rows;
import org.basao.register.api.DecisionLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatalogueIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);
    private final ServiceContainer services = Services.shared();
    private final RegisterFixture fixture = new RegisterFixture(services);
    private final Catalogue catalogue = services.get(Catalogue.class);
    private final CatalogueService listings = services.get(CatalogueService.class);
    private final OrganisationService organisations = services.get(OrganisationService.class);
    private final Rows rows = services.get(Rows.class);
    private String product;

    @BeforeEach
    void a_public_product() {
        product = fixture.product();
        fixture.certify(product, 4, DecisionLevel.PROVINCE, LocalDate.of(2026, 3, 1));
    }

    @Test
    void a_product_without_a_certificate_is_not_public_and_was_never_there() {
        String never = fixture.product();
        assertThat(catalogue.cards(List.of(never), TODAY)).isEmpty();
        assertThat(catalogue.gone(never, TODAY)).isEmpty();
        assertThat(catalogue.product(never, TODAY)).isEmpty();
    }

    @Test
    void withdrawing_the_listing_hides_it_at_once_and_publishing_shows_it_again() {
        listings.withdraw(RegisterFixture.OFFICER, product, "Hết hàng");
        assertThat(catalogue.cards(List.of(product), TODAY)).isEmpty();
        GoneProduct gone = catalogue.gone(product, TODAY).orElseThrow();
        assertThat(gone.since()).isEqualTo(TODAY);
        assertThat(gone.lapsed()).as("the public is not told why").isFalse();

        listings.publish(RegisterFixture.OFFICER, product);
        assertThat(catalogue.cards(List.of(product), TODAY)).hasSize(1);
        assertThat(catalogue.gone(product, TODAY)).isEmpty();
    }

    @Test
    void suspending_the_producer_hides_all_its_products_at_once() {
        String holder = fixture.holderOf(product);
        organisations.suspend(RegisterFixture.OFFICER, holder, fixture.versionOf(holder), "Đang xác minh");
        assertThat(catalogue.cards(List.of(product), TODAY)).isEmpty();
        assertThat(catalogue.ofProducer(holder, TODAY)).isEmpty();
        assertThat(catalogue.gone(product, TODAY).orElseThrow().since()).isEqualTo(TODAY);

        organisations.reinstate(RegisterFixture.OFFICER, holder, fixture.versionOf(holder), "Đã xác minh");
        assertThat(catalogue.ofProducer(holder, TODAY))
                .extracting(ProductCard::code)
                .containsExactly(product);
    }

    @Test
    void a_product_that_was_hidden_before_its_certificate_ended_has_been_gone_since_then() {
        listings.withdraw(RegisterFixture.OFFICER, product, "Hết hàng");
        GoneProduct gone = catalogue.gone(product, LocalDate.of(2029, 6, 1)).orElseThrow();
        assertThat(gone.since()).isEqualTo(TODAY);
        assertThat(gone.lapsed()).isFalse();

        listings.publish(RegisterFixture.OFFICER, product);
        GoneProduct lapsed = catalogue.gone(product, LocalDate.of(2029, 6, 1)).orElseThrow();
        assertThat(lapsed.since()).isEqualTo(LocalDate.of(2029, 3, 2));
        assertThat(lapsed.lapsed()).isTrue();
    }

    @Test
    void the_newest_come_first_and_similar_ones_of_the_province_before_others() {
        String newer = fixture.product();
        fixture.certify(newer, 3, DecisionLevel.PROVINCE, LocalDate.of(2026, 11, 15));
        assertThat(catalogue.newest(TODAY, 1)).extracting(ProductCard::code).containsExactly(newer);
        assertThat(catalogue.newest(TODAY.minusDays(1), 1))
                .extracting(ProductCard::code)
                .doesNotContain(newer);
        assertThat(catalogue.similar(product, TODAY, 3)).hasSizeBetween(1, 3);
    }

    @Test
    void a_state_that_does_not_fit_is_refused_and_nothing_changes() {
        assertThatThrownBy(() -> listings.publish(RegisterFixture.OFFICER, product))
                .hasMessage("catalogue.error.transition");
        assertThatThrownBy(() -> organisations.reinstate(RegisterFixture.OFFICER, fixture.holderOf(product), 0, "nhầm"))
                .hasMessage("organisation.error.transition");
        assertThat(catalogue.cards(List.of(product), TODAY)).hasSize(1);
    }

    @Test
    void cards_keep_the_order_in_which_they_were_asked_for() {
        String other = fixture.product();
        fixture.certify(other, 4, DecisionLevel.PROVINCE, LocalDate.of(2026, 3, 2));

        assertThat(catalogue.cards(List.of(other, product), TODAY))
                .extracting(ProductCard::code)
                .containsExactly(other, product);
        assertThat(catalogue.cards(List.of(product, other), TODAY))
                .extracting(ProductCard::code)
                .containsExactly(product, other);
        assertThat(catalogue.similar(product, TODAY, 100))
                .extracting(ProductCard::code)
                .contains(other);
    }

    @Test
    void every_change_is_audited_and_leaves_work_for_the_index() {
        listings.withdraw(RegisterFixture.OFFICER, product, "Hết hàng");
        assertThat(rows.list(
                        "select action || ' ' || coalesce(reason, '') from audit_entry where subject_code = ? order by id",
                        row -> row.getString(1),
                        product))
                .containsExactly("catalogue.listing.withdrawn Hết hàng");
        assertThat(rows.first(
                        "select count(*) from outbox where kind = 'product-changed' and key = ?",
                        row -> row.getInt(1),
                        product))
                .hasValueSatisfying(count -> assertThat(count).isPositive());
    }

    @Test
    void the_page_of_a_product_holds_its_certificate() {
        assertThat(catalogue.product(product, TODAY).orElseThrow().certificate().validTo())
                .isEqualTo(LocalDate.of(2029, 3, 1));
    }
}
