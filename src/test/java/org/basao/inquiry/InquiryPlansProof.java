package org.basao.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.basao.inquiry.api.InboxTab;
import org.basao.inquiry.api.Outcome;
import org.basao.inquiry.api.OversightQuery;
import org.basao.local.Database;
import org.basao.local.Plans;
import org.basao.local.ProofTable;
import org.basao.local.TestServers;
import org.basao.local.sample.GeneratedSample;
import org.basao.organisation.TaxCodeSeal;
import org.basao.platform.config.Days;
import org.basao.platform.files.StoredFiles;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the desk pages ask of a database with 200,000 requests is answered through indexes, in at most ten statements. */
class InquiryPlansProof {
    private static final int PRODUCTS = Integer.getInteger("proof.products", 20_000);
    private static final int REQUESTS = Integer.getInteger("proof.requests", 200_000);
    private static final int MOST_STATEMENTS = 10;
    private static final List<String> LARGE = List.of(
            "request",
            "request_line",
            "talk",
            "talk_message",
            "talk_read",
            "round",
            "round_line",
            "round_line_tier",
            "deal",
            "acceptance",
            "product",
            "certificate",
            "listing",
            "pack",
            "public_code");

    private static final Clock CLOCK = Clock.fixed(Instant.parse(TestServers.CLOCK), Days.ZONE);
    private static final LocalDate TODAY = Days.today(CLOCK);

    private static Rows rows;
    private static Plans plans;
    private static Requests requests;
    private static Talks talks;
    private static Inbox inbox;
    private static Comparisons comparisons;
    private static Deals deals;
    private static Oversight oversight;
    private static RequestWork buyersWork;
    private static TalkWork producersWork;
    private static RoundStarts starts;
    private static BrokenTalks broken;

    /** The buyer and the producer with far more than anybody else. */
    private static Actor buyer;

    private static Actor producer;

    @BeforeAll
    static void fill() throws SQLException {
        Database database = TestServers.freshDatabase();
        var unused =
                new GeneratedSample(database.application(), CLOCK, new TaxCodeSeal(TestServers.SECRET)).load(PRODUCTS);
        ManyInquiries.load(database, REQUESTS);
        rows = new Rows(database.application());
        plans = new Plans(database.application());
        Rows explained = new Rows(plans.source());
        StoredFiles files = new StoredFiles(explained, CLOCK, null, null);
        OfferedLines offered = new OfferedLines(explained);
        requests = new Requests(explained, files, CLOCK);
        talks = new Talks(explained, new TalkFiles(explained, files), CLOCK);
        inbox = new Inbox(explained, CLOCK);
        comparisons = new Comparisons(explained, offered, CLOCK);
        deals = new Deals(explained);
        oversight = new Oversight(explained, CLOCK);
        buyersWork = new RequestWork(
                explained, new GuestRequests(explained, new AskedProducts(explained), offered, CLOCK), CLOCK);
        producersWork = new TalkWork(explained, CLOCK);
        starts = new RoundStarts(explained, CLOCK);
        broken = new BrokenTalks(explained, CLOCK);
        buyer = actor(Side.BUYER, code("""
                select o.code from request r join organisation o on o.id = r.buyer_id
                 group by o.code order by count(*) desc limit 1
                """), null);
        producer = actor(Side.PRODUCER, code("""
                select o.code from talk t join organisation o on o.id = t.producer_id
                 group by o.code order by count(*) desc limit 1
                """), null);
    }

    private static Actor actor(Side side, String organisation, Long territory) {
        return Actor.person("somebody", new Acting(organisation, side, Role.MANAGER, territory));
    }

    private static String code(String sql, Object... parameters) {
        return rows.first(sql, row -> row.getString(1), parameters).orElseThrow();
    }

    private static void usesIndexes(String what, Runnable question) {
        plans.forget();
        long start = System.nanoTime();
        question.run();
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
        assertThat(plans.all()).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(whole).as("%s", plans.all()).isEmpty();
    }

    @Test
    void the_requests_of_a_buyer() {
        usesIndexes(
                "requests that go on",
                () -> assertThat(requests.list(buyer, false, 1)).hasSizeGreaterThan(Requests.PAGE));
        usesIndexes(
                "requests that are over, page 20",
                () -> assertThat(requests.list(buyer, true, 20)).hasSizeGreaterThan(Requests.PAGE));
        usesIndexes(
                "where goods were sent last",
                () -> assertThat(requests.last(buyer)).isPresent());
    }

    @Test
    void one_request_with_its_talks_and_its_offers_side_by_side() {
        String request = code("""
                select r.code from request r join organisation o on o.id = r.buyer_id
                 where o.code = ?::bpchar and r.state = 'OPEN' and (select count(*) from talk t where t.request_id = r.id) > 1
                   and exists (select from talk t join round x on x.talk_id = t.id where t.request_id = r.id and x.state = 'LIVE')
                 limit 1
                """, someBuyer());
        Actor asker = actor(Side.BUYER, someBuyer(), null);
        usesIndexes(
                "one request with its talks",
                () -> assertThat(requests.find(asker, request)).isPresent());
        usesIndexes(
                "offers side by side",
                () -> assertThat(comparisons.find(asker, request)).isPresent());
    }

    /** One of the many, with an open request to several producers that has an offer. */
    private static String someBuyer() {
        return code("""
                select o.code from request r join organisation o on o.id = r.buyer_id
                  join talk t on t.request_id = r.id join round x on x.talk_id = t.id and x.state = 'LIVE'
                 where r.state = 'OPEN' and (select count(*) from talk k where k.request_id = r.id) > 1
                 order by o.id limit 1
                """);
    }

    @Test
    void the_inbox_of_a_producer() {
        for (InboxTab tab : InboxTab.values()) {
            usesIndexes(
                    "inbox, " + tab,
                    () -> assertThat(inbox.find(producer, tab, 1).lines()).isNotEmpty());
        }
    }

    @Test
    void a_talk_from_both_sides() {
        String talk = code("""
                select t.code from talk t join organisation o on o.id = t.producer_id and o.code = ?::bpchar
                  join request r on r.id = t.request_id and r.state = 'OPEN'
                 where exists (select from round x where x.talk_id = t.id and x.number = 3) limit 1
                """, producer.actingFor());
        String asker = code("""
                select o.code from talk t join request r on r.id = t.request_id join organisation o on o.id = r.buyer_id
                 where t.code = ?::bpchar
                """, talk);
        usesIndexes(
                "a talk as the producer sees it",
                () -> assertThat(talks.find(producer, talk).rounds()).hasSize(3));
        usesIndexes(
                "a talk as the buyer sees it",
                () -> assertThat(
                                talks.find(actor(Side.BUYER, asker, null), talk).rounds())
                        .hasSize(3));
        var asked = talks.find(producer, code("""
                select t.code from talk t join organisation o on o.id = t.producer_id and o.code = ?::bpchar
                  join request r on r.id = t.request_id and r.state = 'OPEN' where t.state = 'INVITED' limit 1
                """, producer.actingFor()));
        usesIndexes(
                "the form of a quotation", () -> assertThat(starts.of(asked)).isNotNull());
    }

    @Test
    void the_deals_of_both_sides() {
        usesIndexes("deals of a buyer", () -> assertThat(deals.page(buyer, 1)).isNotEmpty());
        usesIndexes(
                "deals of a producer", () -> assertThat(deals.page(producer, 2)).isNotEmpty());
    }

    @Test
    void what_waits_on_the_start_page() {
        usesIndexes(
                "what waits for a buyer", () -> assertThat(buyersWork.of(buyer)).isNotEmpty());
        usesIndexes(
                "what waits for a producer",
                () -> assertThat(producersWork.of(producer)).isNotEmpty());
    }

    @Test
    void who_asked_whom_in_a_territory() {
        Long province = rows.first(
                        "select province_id from organisation where code = ?::bpchar",
                        row -> row.getLong(1),
                        producer.actingFor())
                .orElseThrow();
        OversightQuery all = new OversightQuery(TODAY.minusDays(OversightQuery.USUAL_DAYS), TODAY, null, 1);
        OversightQuery agreed =
                new OversightQuery(TODAY.minusDays(OversightQuery.USUAL_DAYS), TODAY, Outcome.AGREED, 2);
        for (Actor officer : List.of(
                actor(Side.PROVINCE, producer.actingFor(), province),
                actor(Side.CENTRAL, producer.actingFor(), null))) {
            String who = officer.territory() == null ? "the centre" : "a province";
            usesIndexes("inquiries, " + who, () -> {
                assertThat(oversight.page(officer, all)).isNotEmpty();
                assertThat(oversight.counts(officer, all)).isNotEmpty();
            });
            usesIndexes(
                    "those agreed on, " + who,
                    () -> assertThat(oversight.page(officer, agreed)).isNotNull());
        }
    }

    @Test
    void what_a_revocation_would_break() {
        String product = code("""
                select p.code from request_line l join product p on p.id = l.product_id join request r on r.id = l.request_id
                 where r.state = 'OPEN' limit 1
                """);
        usesIndexes(
                "what a revocation breaks",
                () -> assertThat(broken.of(product, TODAY)).isNotEmpty());
    }
}
