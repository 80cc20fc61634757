package org.basao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.basao.desk.PlainRequest.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links and redirects lead to our own address, whatever a request says about its host. */
class HostHeaderE2E {
    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:8080", "127.0.0.1.evil.example", "127.0.0.1:1"})
    void another_host_is_not_ours(String host) {
        for (String path : List.of("/", "/viec", "/api/v1/products", "/q/2222222222")) {
            Answer answer = PlainRequest.get(path).host(host).send();
            assertThat(answer.status()).as(path).isIn(400, 421);
            assertThat(answer.body()).doesNotContain("evil.example");
        }
        assertThat(PlainRequest.get("/health/live").host(host).send().status())
                .as("a monitor asks under the machine's own name")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-Host,evil.example",
        "X-Forwarded-Server,evil.example",
        "Forwarded,host=evil.example;proto=https",
        "X-Original-URL,/viec",
        "X-Rewrite-URL,/viec"
    })
    void no_header_makes_links_or_redirects_lead_elsewhere(String name, String value) {
        for (String path : List.of("/", "/san-pham", "/viec", "/tai-khoan/dang-nhap", "/nha-san-xuat/x")) {
            Answer plain = PlainRequest.get(path).send();
            Answer answer = PlainRequest.get(path).with(name, value).send();
            assertThat(answer.status()).as(path).isEqualTo(plain.status());
            assertThat(answer.body()).doesNotContain("evil.example");
            assertThat(answer.header("Location").orElse("")).doesNotContain("evil.example");
        }
    }
}
