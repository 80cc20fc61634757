package org.basao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.basao.catalogue.Catalogue;
import org.basao.catalogue.CatalogueService;
import org.basao.catalogue.api.ProductCard;
import org.basao.local.RegisterFixture;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.local.TestServers;
import org.basao.organisation.OrganisationService;
import org.basao.platform.config.Settings;
import org.basao.platform.persistence.Rows;
import org.basao.register.ProductSets;
import org.basao.register.api.DecisionLevel;
import org.basao.search.api.Facet;
import org.basao.search.api.ProductQuery;
import org.basao.search.api.SearchResult;
import org.basao.search.domain.ProductDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProductSearchIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);
    private static final AtomicInteger PREFIX = new AtomicInteger();

    private final ServiceContainer services = Services.shared();
    private final RegisterFixture fixture = new RegisterFixture(services);
    private final Rows rows = services.get(Rows.class);
    private final CatalogueService listings = services.get(CatalogueService.class);
    private final IndexConnection connection =
            connection(TestServers.elasticsearch().toString());
    private final QueryLanguage language = new QueryLanguage(rows, services.get(ProductSets.class), connection);
    private final ProductDocuments documents = new ProductDocuments(rows);
    private final IndexUpdate update = new IndexUpdate(documents, connection, language);
    private final IndexRebuild rebuild = new IndexRebuild(rows, documents, connection, language);
    private final ProductSearch search =
            new ProductSearch(connection, language, services.get(Catalogue.class), new TextSearch(rows));
    private String product;
    private String name;

    private static IndexConnection connection(String address) {
        return new IndexConnection(new Settings(
                Map.of("BASAO_ELASTICSEARCH_URL", address, "BASAO_INDEX_PREFIX", "search" + PREFIX.incrementAndGet())));
    }

    @BeforeEach
    void a_public_product_in_the_index() {
        product = fixture.product();
        name = rows.first("select name from product where code = ?", row -> row.getString(1), product)
                .orElseThrow();
        fixture.certify(product, 4, DecisionLevel.PROVINCE, LocalDate.of(2026, 3, 1));
        rebuild.rebuild();
    }

    @AfterEach
    void close() {
        connection.close();
    }

    private SearchResult find(String text) {
        return search.search(ProductQuery.of(text, 1, 24), TODAY);
    }

    private List<String> found(String text) {
        return find(text).items().stream().map(ProductCard::code).toList();
    }

    private void indexed(String code) {
        new IndexHandler(update).handle(List.of(code));
        connection.index().refresh("search*");
    }

    @Test
    void a_product_is_found_by_its_name_without_accents_and_by_its_code() {
        assertThat(found(name.replace("è", "e"))).first().isEqualTo(product);
        assertThat(found(product)).containsExactly(product);
        assertThat(find(product).facets())
                .contains(new Facet("stars", List.of(new Facet.FacetValue("4", 1))))
                .contains(new Facet("province", List.of(new Facet.FacetValue("19", 1))));
    }

    @Test
    void the_day_of_the_question_decides_what_is_public() {
        assertThat(search.search(ProductQuery.of(product, 1, 24), LocalDate.of(2029, 3, 1))
                        .total())
                .as("the certificate's last day")
                .isEqualTo(1);
        assertThat(search.search(ProductQuery.of(product, 1, 24), LocalDate.of(2029, 3, 2))
                        .total())
                .isZero();
        assertThat(search.search(ProductQuery.of(product, 1, 24), LocalDate.of(2026, 2, 28))
                        .total())
                .isZero();
    }

    @Test
    void withdrawing_acts_at_once_although_the_index_lags() {
        listings.withdraw(RegisterFixture.OFFICER, product, "Hết hàng");
        SearchResult result = find(product);
        assertThat(result.items()).isEmpty();
        assertThat(result.total()).isZero();

        listings.publish(RegisterFixture.OFFICER, product);
        assertThat(found(product)).containsExactly(product);
    }

    @Test
    void a_suspended_producer_is_gone_at_once_although_the_index_lags() {
        String holder = fixture.holderOf(product);
        OrganisationService organisations = services.get(OrganisationService.class);
        organisations.suspend(RegisterFixture.OFFICER, holder, fixture.versionOf(holder), "Đang xác minh");
        assertThat(find(product).facets())
                .as("the index still holds the product")
                .contains(new Facet("stars", List.of(new Facet.FacetValue("4", 1))));
        assertThat(find(product).items()).isEmpty();
        assertThat(find(product).total()).isZero();

        organisations.reinstate(RegisterFixture.OFFICER, holder, fixture.versionOf(holder), "Đã giải quyết");
        assertThat(found(product)).containsExactly(product);
    }

    @Test
    void a_change_of_the_producer_reaches_the_index() {
        String holder = fixture.holderOf(product);
        services.get(OrganisationService.class)
                .suspend(RegisterFixture.OFFICER, holder, fixture.versionOf(holder), "Đang xác minh");
        new IndexHandler(update).handle(documents.codesOf(List.of(holder)));
        connection.index().refresh("search*");
        assertThat(find(product).facets()).allMatch(facet -> facet.values().isEmpty());
    }

    @Test
    void a_late_retry_never_overwrites_a_newer_state() {
        ProductDocument old = documents.of(List.of(product)).getFirst();
        listings.withdraw(RegisterFixture.OFFICER, product, "Hết hàng");
        indexed(product);
        connection.index().write(List.of(old), language.keys());
        connection.index().refresh("search*");
        assertThat(find(product).facets())
                .as("as the index has it")
                .allMatch(facet -> facet.values().isEmpty());
    }

    @Test
    void a_product_that_is_no_more_leaves_the_index() {
        connection.index().delete(documents.farewells(List.of(product)));
        connection.index().refresh("search*");
        assertThat(find(product).facets()).allMatch(facet -> facet.values().isEmpty());
    }

    @Test
    void a_rebuild_goes_on_under_searches_that_all_find() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger missed = new AtomicInteger();
        CompletableFuture<Void> visitor = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                SearchResult result = find(product);
                asked.incrementAndGet();
                missed.addAndGet(result.items().isEmpty() ? 1 : 0);
            }
        });
        for (int round = 0; round < 3; round++) {
            rebuild.rebuild();
        }
        done.set(true);
        visitor.get();
        assertThat(asked.get()).isPositive();
        assertThat(missed.get()).isZero();
        assertThat(connection.index().withoutAlias())
                .as("left for the care of the index")
                .hasSize(3);
    }

    @Test
    void a_change_during_a_rebuild_reaches_the_new_index() {
        ProductDocument old = documents.of(List.of(product)).getFirst();
        String fresh = connection.index().create("late");
        listings.withdraw(RegisterFixture.OFFICER, product, "Hết hàng");
        indexed(product);
        connection.index().write(fresh, List.of(old), language.keys());
        connection.index().promote(fresh);
        assertThat(find(product).facets()).allMatch(facet -> facet.values().isEmpty());
    }

    @Test
    void an_index_of_the_present_layout_is_not_built_again() {
        assertThat(rebuild.buildIfMissing()).isFalse();
        assertThat(search.isIndexReady()).isTrue();
    }

    @Test
    void nothing_found_as_typed_leads_to_part_of_it_and_says_so() {
        SearchResult result = find("chè " + name.replaceAll("\\D", "") + " tuyết liên");
        assertThat(result.relaxed()).isTrue();
        assertThat(result.total()).isZero();
        assertThat(result.items()).isEmpty();
        assertThat(result.related().dropped()).containsExactlyInAnyOrder("tuyết", "liên");
        assertThat(result.related().items()).extracting(ProductCard::code).contains(product);
    }
}
