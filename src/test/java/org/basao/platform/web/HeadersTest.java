package org.basao.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Map;
import org.basao.platform.config.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadersTest {
    @Test
    void browsers_are_asked_to_stay_on_https_only_where_there_is_https() {
        assertThat(SecurityHeaders.of("https://basao.example"))
                .containsEntry("Strict-Transport-Security", "max-age=31536000");
        assertThat(SecurityHeaders.of("http://127.0.0.1:8080")).doesNotContainKey("Strict-Transport-Security");
    }

    @Test
    void over_https_a_cookie_is_bound_to_this_very_host() {
        Cookie cookie = cookie("https://basao.example");
        assertThat(cookie.getName()).isEqualTo("__Host-x");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void over_http_a_cookie_is_hidden_from_scripts_and_other_sites_all_the_same() {
        Cookie cookie = cookie("http://127.0.0.1:8080");
        assertThat(cookie.getName()).isEqualTo("x");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }

    private static Cookie cookie(String baseUrl) {
        return new Cookies(new Settings(Map.of("BASAO_BASE_URL", baseUrl))).cookie("x", "y", Duration.ofDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        "https://basao.example,basao.example,true",
        "https://basao.example,BASAO.example:443,true",
        "https://basao.example/,basao.example,true",
        "https://basao.example,basao.example:8443,false",
        "https://basao.example,basao.example.evil.example,false",
        "https://basao.example,evil.example,false",
        "http://127.0.0.1:8080,127.0.0.1:8080,true",
        "http://127.0.0.1:8080,127.0.0.1,false"
    })
    void a_host_is_ours_or_not(String baseUrl, String host, boolean ours) {
        assertThat(HostFilter.named(baseUrl).equals(HostFilter.called(host))).isEqualTo(ours);
    }
}
