package org.basao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.basao.catalogue.Catalogue;
import org.basao.local.Plans;
import org.basao.local.ProofTable;
import org.basao.platform.persistence.Rows;
import org.basao.register.Register;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the pages ask of a database with 200,000 products is answered through indexes. */
class PlansProof {
    private static final LocalDate DAY = JudgedCatalogue.DAY;
    private static final List<String> LARGE =
            List.of("product", "certificate", "listing", "pack", "organisation", "decision", "product_text");

    private static Plans plans;
    private static Catalogue catalogue;
    private static Register register;
    private static Rows rows;

    @BeforeAll
    static void statistics() {
        var database = GeneratedCatalogue.get().database;
        if (!Boolean.getBoolean("raw")) {
            new Rows(database.owner()).change("analyze");
        }
        plans = new Plans(database.application());
        rows = new Rows(database.application());
        Rows explained = new Rows(plans.source());
        register = new Register(explained);
        catalogue = new Catalogue(explained, register);
    }

    private static String code(int place) {
        return rows.first("select code from product order by id limit 1 offset ?", row -> row.getString(1), place)
                .orElseThrow();
    }

    private static void usesIndexes(String what, Consumer<String> question) {
        String code = code(GeneratedCatalogue.PRODUCTS / 2);
        plans.forget();
        long start = System.nanoTime();
        question.accept(code);
        double millis = (System.nanoTime() - start) / 1e6;
        List<String> whole =
                plans.wholeTables().stream().filter(LARGE::contains).toList();
        ProofTable.add(
                "Plan: " + what,
                "%d statements, %.0f ms, %s"
                        .formatted(
                                plans.all().size(),
                                millis,
                                whole.isEmpty() ? "no whole table read" : "READS " + whole));
        assertThat(plans.all()).isNotEmpty();
        assertThat(whole).as("%s", plans.all()).isEmpty();
    }

    @Test
    void the_cards_of_a_result_page() {
        List<String> codes = rows.list("select code from product order by id limit 24", row -> row.getString(1));
        usesIndexes(
                "24 cards of a result",
                code -> assertThat(catalogue.cards(codes, DAY)).isNotEmpty());
    }

    @Test
    void the_page_of_a_product() {
        usesIndexes("page of a product", code -> catalogue.product(code, DAY));
    }

    @Test
    void the_page_of_a_product_that_has_gone() {
        usesIndexes(
                "page of a product that has gone",
                code -> assertThat(catalogue.gone(code, LocalDate.of(2040, 1, 1)))
                        .isPresent());
    }

    @Test
    void the_products_beside_it() {
        usesIndexes(
                "similar products",
                code -> assertThat(catalogue.similar(code, DAY, 4)).hasSize(4));
    }

    @Test
    void the_newest_certificates() {
        usesIndexes(
                "newest on the start page",
                code -> assertThat(catalogue.newest(DAY, 8)).hasSize(8));
    }

    @Test
    void the_products_of_a_producer() {
        String producer = rows.first(
                        "select o.code from organisation o join product p on p.holder_id = o.id order by o.id desc limit 1",
                        row -> row.getString(1))
                .orElseThrow();
        usesIndexes("products of a producer", code -> catalogue.ofProducer(producer, DAY));
    }

    @Test
    void a_certificate_and_its_history() {
        usesIndexes(
                "certificates of a product",
                code -> assertThat(register.history(code, DAY)).isNotEmpty());
        String number = rows.first("select number from certificate order by id desc limit 1", row -> row.getString(1))
                .orElseThrow();
        usesIndexes(
                "certificate by its number",
                code -> assertThat(register.byNumber(number, DAY)).isNotEmpty());
    }
}
