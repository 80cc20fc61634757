package org.basao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.basao.catalogue.CatalogueService;
import org.basao.local.RegisterFixture;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.local.TestClock;
import org.basao.organisation.OrganisationService;
import org.basao.platform.persistence.Rows;
import org.basao.register.api.DecisionLevel;
import org.basao.search.api.ProductQuery;
import org.basao.search.api.SearchResult;
import org.basao.search.api.Suggestion;
import org.basao.search.api.Suggestion.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SuggestionsIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);

    private final ServiceContainer services = Services.shared();
    private final RegisterFixture fixture = new RegisterFixture(services);
    private final Rows rows = services.get(Rows.class);
    private final Suggestions suggestions = new Suggestions(rows, new TestClock());
    private String product;

    @BeforeEach
    void a_public_product() {
        product = fixture.product();
        fixture.certify(product, 4, DecisionLevel.PROVINCE, LocalDate.of(2026, 3, 1));
        rows.change(
                "update product set name = 'Chè bướm ' || code, index_version = nextval('index_version_seq') where code = ?",
                product);
        suggestions.refresh();
    }

    private List<String> codes(Kind kind, String typed) {
        return suggestions.suggest(typed, TODAY).stream()
                .filter(one -> one.kind() == kind)
                .map(Suggestion::code)
                .toList();
    }

    @Test
    void a_product_is_suggested_with_its_marks_and_its_producer() {
        assertThat(suggestions.suggest("che buom " + product, TODAY))
                .filteredOn(one -> one.kind() == Kind.PRODUCT)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.name()).startsWith("Chè bướm");
                    assertThat(one.detail()).startsWith("HTX");
                });
        assertThat(codes(Kind.PLACE, "bac kan")).containsExactly("19");
        assertThat(codes(Kind.SET, "ca phe")).isNotEmpty();
    }

    @Test
    void what_is_withdrawn_vanishes_at_once_and_so_does_a_suspended_producer() {
        String typed = "che buom " + product;
        assertThat(codes(Kind.PRODUCT, typed)).containsExactly(product);
        services.get(CatalogueService.class).withdraw(RegisterFixture.OFFICER, product, "Hết hàng");
        assertThat(codes(Kind.PRODUCT, typed)).isEmpty();
        services.get(CatalogueService.class).publish(RegisterFixture.OFFICER, product);
        assertThat(codes(Kind.PRODUCT, typed)).containsExactly(product);

        String holder = fixture.holderOf(product);
        String name = rows.first("select name from organisation where code = ?", row -> row.getString(1), holder)
                .orElseThrow();
        assertThat(codes(Kind.PRODUCER, name)).contains(holder);
        services.get(OrganisationService.class)
                .suspend(RegisterFixture.OFFICER, holder, fixture.versionOf(holder), "Đang xác minh");
        assertThat(codes(Kind.PRODUCER, name)).doesNotContain(holder);
        assertThat(codes(Kind.PRODUCT, typed)).isEmpty();
    }

    @Test
    void the_day_decides() {
        assertThat(suggestions.suggest("che buom " + product, LocalDate.of(2029, 3, 2)))
                .noneMatch(one -> one.kind() == Kind.PRODUCT);
    }

    @Test
    void queries_without_a_hit_are_counted_by_week() {
        ZeroHits zeroHits = new ZeroHits(rows);
        ProductQuery query = ProductQuery.of("Sầu riêng " + product, 1, 24);
        SearchResult nothing = new SearchResult(0, 1, 24, query.sort(), false, false, List.of(), List.of(), null, null);
        for (int i = 0; i < 3; i++) {
            zeroHits.note(query, nothing, TODAY);
        }
        zeroHits.write();
        zeroHits.note(query, nothing, TODAY);
        zeroHits.write();
        assertThat(rows.list(
                        "select week, times from zero_hit where text = ?",
                        row -> row.getString(1) + " " + row.getInt(2),
                        ZeroHitText.of(query.text()).orElseThrow()))
                .containsExactly("2026-W46 4");
    }
}
