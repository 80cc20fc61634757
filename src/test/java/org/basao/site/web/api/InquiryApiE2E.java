package org.basao.site.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.basao.inquiry.OfferRows;
import org.basao.inquiry.Program;
import org.basao.local.TestServers;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Scope;
import org.junit.jupiter.api.Test;

/** Programs of a buyer and of a producer ask, quote, bargain and agree by keys of their organisations, each call once. */
class InquiryApiE2E {
    private static final Description DESCRIPTION = Description.read();
    private static final URI SERVER = TestServers.application().url();

    private final Rows rows = new Rows(TestServers.applicationDatabase().application());
    private final OfferRows world = new OfferRows(rows, Instant.parse(TestServers.CLOCK));
    private final String buyer = world.organisation("BUYER", "Siêu thị Sông Hồng");
    private final String producer = world.organisation("PRODUCER", "HTX Chè Suối Giàng");
    private final String product = world.product(producer, "Chè");
    private final Program buying = Program.of(SERVER, rows, buyer);
    private final Program selling = Program.of(SERVER, rows, producer);

    private String asking(String amount) {
        return """
                {"lines": [{"product": "%s", "amount": %s, "unit": "KILOGRAM", "targetPrice": 90000}],
                 "province": "01", "answerBy": "2026-11-25", "note": "Hàng mới"}
                """.formatted(product, amount);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    void a_request_is_asked_quoted_bargained_for_and_agreed_on() throws IOException {
        String request = made(buying.post("/requests", key(), asking("200")), 201);
        JsonObject listed = ok(buying.get("/requests"), "FoundRequests");
        assertThat(listed.getJsonArray("items").getJsonObject(0).getString("code"))
                .isEqualTo(request);

        JsonObject waiting = ok(selling.get("/talks?tab=WAITING"), "FoundTalks");
        String talk = waiting.getJsonArray("items").getJsonObject(0).getString("code");
        JsonObject seen = ok(selling.get("/talks/" + talk), "TalkSheet");
        assertThat(seen.getString("buyerName")).isEqualTo("Siêu thị Sông Hồng");
        assertThat(seen.getJsonArray("lines").getJsonObject(0).getInt("targetPrice"))
                .isEqualTo(90000);

        var unused = made(selling.post("/talks/" + talk + "/messages", key(), "{\"body\": \"Giao ở đâu?\"}"), 201);
        unused = made(buying.post("/talks/" + talk + "/messages", key(), "{\"body\": \"Kho Long Biên.\"}"), 201);
        unused = made(selling.post("/talks/" + talk + "/rounds", key(), offer(0, 118000)), 200);
        unused = made(buying.post("/talks/" + talk + "/rounds", key(), offer(1, 100000)), 200);
        unused = made(selling.post("/talks/" + talk + "/rounds", key(), offer(2, 105000)), 200);

        JsonObject both = ok(buying.get("/talks/" + talk), "TalkSheet");
        assertThat(both.getJsonArray("rounds").getValuesAs(JsonObject.class))
                .extracting(round -> round.getString("side") + " " + round.getString("state"))
                .containsExactly("PRODUCER LIVE", "BUYER SUPERSEDED", "PRODUCER SUPERSEDED");
        assertThat(both.getJsonArray("messages")).hasSize(2);

        String round = both.getJsonArray("rounds").getJsonObject(0).getString("code");
        String deal = made(
                buying.post(
                        "/deals",
                        key(),
                        "{\"round\": \"%s\", \"parts\": [{\"position\": 1, \"amount\": 150}]}".formatted(round)),
                201);
        for (Program side : List.of(buying, selling)) {
            JsonObject agreed = ok(side.get("/deals/" + deal), "DealSheet");
            assertThat(agreed.getInt("total")).isEqualTo(150 * 105000);
            assertThat(ok(side.get("/deals"), "FoundDeals")
                            .getJsonArray("items")
                            .getJsonObject(0)
                            .getString("code"))
                    .isEqualTo(deal);
        }
        assertThat(ok(buying.get("/requests/" + request), "RequestSheet")
                        .getJsonArray("lines")
                        .getJsonObject(0)
                        .getInt("accepted"))
                .isEqualTo(150);
        // a line of a round is taken once
        refused(buying.post("/deals", key(), "{\"round\": \"%s\"}".formatted(round)), 409);
    }

    private static String offer(int after, int price) {
        return """
                {"after": %d, "validUntil": "2026-12-05", "vatState": "INCLUDED", "vatRate": 8, "freight": "TO_STORE",
                 "lines": [{"position": 1, "price": %d, "minimum": 20, "leadTimeDays": 7}]}
                """.formatted(after, price);
    }

    @Test
    void the_same_call_again_is_answered_the_same_and_done_once() throws IOException {
        String key = key();
        HttpResponse<String> first = buying.post("/requests", key, asking("50"));
        HttpResponse<String> again = buying.post("/requests", key, asking("50"));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.headers().firstValue("Idempotent-Replayed")).contains("false");
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(requests()).isEqualTo(1);

        JsonObject other = refused(buying.post("/requests", key, asking("51")), 409);
        assertThat(other.getString("detail")).isNotBlank();
        assertThat(requests()).isEqualTo(1);

        // a key is the organisation's: another one's of the same name is another key
        Program elsewhere = Program.of(SERVER, rows, world.organisation("BUYER", "Chợ Mơ"));
        assertThat(elsewhere.post("/requests", key, asking("52")).statusCode()).isEqualTo(201);
    }

    @Test
    void calls_that_come_at_once_with_one_key_are_done_once() throws Exception {
        String key = key();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Future<HttpResponse<String>>> sent = IntStream.range(0, 8)
                    .mapToObj(i -> pool.submit(() -> buying.post("/requests", key, asking("60"))))
                    .toList();
            Set<String> bodies = new java.util.HashSet<>();
            for (Future<HttpResponse<String>> one : sent) {
                assertThat(one.get().statusCode()).as(one.get().body()).isEqualTo(201);
                bodies.add(one.get().body());
            }
            assertThat(bodies).hasSize(1);
        }
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void what_was_refused_may_be_mended_under_the_same_key() throws IOException {
        String key = key();
        JsonObject refused = refused(buying.post("/requests", key, asking("0")), 422);
        assertThat(refused.getJsonArray("errors").getJsonObject(0).getString("parameter"))
                .startsWith("amount");
        assertThat(requests()).isZero();
        assertThat(buying.post("/requests", key, asking("10")).statusCode()).isEqualTo(201);
    }

    private long requests() {
        return rows.first(
                        "select count(*) from request r join organisation o on o.id = r.buyer_id where o.code = ?::bpchar",
                        row -> row.getLong(1),
                        buyer)
                .orElseThrow();
    }

    @Test
    void whatever_cannot_be_read_is_named_at_once() throws IOException {
        JsonObject problem = refused(buying.post("/requests", key(), """
                        {"lines": [{"product": 7, "amount": "viel", "unit": "KILOGRAM", "colour": "green"}],
                         "answerBy": "morgen", "recurrence": "DAILY", "sampleWanted": "ja", "origin": "FAIR"}
                        """), 400);
        assertThat(problem.getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("parameter"))
                .contains(
                        "lines/0/product",
                        "lines/0/amount",
                        "lines/0/colour",
                        "answerBy",
                        "recurrence",
                        "sampleWanted",
                        "origin");
        for (String body : List.of("", "[]", "null", "{\"lines\":", "\"text\"", "{\"a\":1}{", "x".repeat(70_000))) {
            refused(buying.post("/requests", key(), body), 400);
        }
        refused(buying.post("/requests", null, asking("5")), 400);
        refused(buying.post("/requests", "ký", asking("5")), 400);
        refused(buying.post("/requests", "k".repeat(256), asking("5")), 400);
        refused(buying.get("/requests?page=0"), 400);
        refused(buying.get("/requests?ended=perhaps"), 400);
        refused(selling.get("/talks?tab=ALL"), 400);
        assertThat(requests()).isZero();
    }

    @Test
    void each_side_and_each_key_does_only_what_is_theirs() throws IOException {
        String request = made(buying.post("/requests", key(), asking("20")), 201);
        String talk = talkOf(request);
        Program reading = Program.of(SERVER, rows, buyer, Set.of(Scope.READ_INQUIRIES));
        assertThat(reading.get("/requests/" + request).statusCode()).isEqualTo(200);
        HttpResponse<String> lacking = reading.post("/requests", key(), asking("20"));
        refused(lacking, 403);
        assertThat(lacking.headers().firstValue("WWW-Authenticate").orElse("")).contains("WRITE_INQUIRIES");
        refused(Program.of(SERVER, rows, buyer, Set.of(Scope.WRITE_INQUIRIES)).get("/requests"), 403);
        refused(Program.of(SERVER, rows, buyer, Set.of(Scope.READ_CATALOGUE)).get("/talks/" + talk), 403);
        refused(
                buying.post("/talks/" + talk + "/refusal", key(), "{\"version\": 1, \"reason\": \"OUT_OF_STOCK\"}"),
                403);
        refused(selling.post("/requests", key(), asking("20")), 403);
        refused(selling.get("/requests/" + request), 404);
        var unused = made(selling.post("/talks/" + talk + "/rounds", key(), offer(0, 118000)), 200);
        String round = ok(selling.get("/talks/" + talk), "TalkSheet")
                .getJsonArray("rounds")
                .getJsonObject(0)
                .getString("code");
        refused(selling.post("/deals", key(), "{\"round\": \"%s\"}".formatted(round)), 403);
        String unverified = world.organisation("PRODUCER", "HTX Mới");
        rows.change("update organisation set verification = 'PENDING' where code = ?::bpchar", unverified);
        refused(Program.of(SERVER, rows, unverified).post("/talks/" + talk + "/rounds", key(), offer(0, 118000)), 404);
    }

    @Test
    void a_request_is_closed_and_taken_back_by_the_version_that_was_read() throws IOException {
        String closed = made(buying.post("/requests", key(), asking("20")), 201);
        refused(buying.post("/requests/" + closed + "/closing", key(), "{\"version\": 99, \"reason\": \"đủ\"}"), 409);
        var unused = made(
                buying.post(
                        "/requests/" + closed + "/closing",
                        key(),
                        "{\"version\": %d, \"reason\": \"đủ hàng\"}".formatted(version(closed))),
                200);
        JsonObject read = ok(buying.get("/requests/" + closed), "RequestSheet");
        assertThat(read.getString("state")).isEqualTo("CLOSED");
        assertThat(read.getString("endReason")).isEqualTo("đủ hàng");

        String back = made(buying.post("/requests", key(), asking("30")), 201);
        unused = made(
                buying.post("/requests/" + back + "/withdrawal", key(), "{\"version\": %d}".formatted(version(back))),
                200);
        assertThat(ok(buying.get("/requests/" + back), "RequestSheet").getString("state"))
                .isEqualTo("WITHDRAWN");
        refused(selling.post("/talks/" + talkOf(back) + "/rounds", key(), offer(0, 118000)), 409);

        String declined = made(buying.post("/requests", key(), asking("40")), 201);
        String talk = talkOf(declined);
        unused = made(
                selling.post(
                        "/talks/" + talk + "/refusal",
                        key(),
                        "{\"version\": %d, \"reason\": \"OUT_OF_STOCK\", \"note\": \"Hết vụ\"}"
                                .formatted(ok(selling.get("/talks/" + talk), "TalkSheet")
                                        .getInt("version"))),
                200);
        assertThat(ok(buying.get("/talks/" + talk), "TalkSheet").getString("declineReason"))
                .isEqualTo("OUT_OF_STOCK");
    }

    private int version(String request) throws IOException {
        return ok(buying.get("/requests/" + request), "RequestSheet").getInt("version");
    }

    private String talkOf(String request) {
        return rows.first(
                        "select t.code from talk t join request r on r.id = t.request_id where r.code = ?::bpchar",
                        row -> row.getString(1),
                        request)
                .orElseThrow();
    }

    /** The code that the answer names. */
    private static String made(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        JsonObject made = json(answer);
        assertThat(DESCRIPTION.faults(made, DESCRIPTION.schema("MadeSheet"), "made"))
                .isEmpty();
        return made.getString("code");
    }

    private static JsonObject ok(HttpResponse<String> answer, String schema) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        JsonObject found = json(answer);
        assertThat(DESCRIPTION.faults(found, DESCRIPTION.schema(schema), schema))
                .isEmpty();
        return found;
    }

    private static JsonObject refused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonObject problem = json(answer);
        assertThat(DESCRIPTION.faults(problem, DESCRIPTION.schema("Problem"), "problem"))
                .isEmpty();
        return problem;
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
