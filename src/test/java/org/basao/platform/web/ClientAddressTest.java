package org.basao.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.basao.platform.config.NetworkAddress;
import org.basao.platform.config.NetworkRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
    @ParameterizedTest(name = "{2} heard from {0} trusting {1} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            198.51.100.9     |                         | 203.0.113.7                        | 198.51.100.9
            198.51.100.9     | 10.0.0.0/8              | 203.0.113.7                        | 198.51.100.9
            10.1.2.3         | 10.0.0.0/8              | 203.0.113.7                        | 203.0.113.7
            10.1.2.3         | 10.0.0.0/8              | 127.0.0.1, 203.0.113.7             | 203.0.113.7
            10.1.2.3         | 10.0.0.0/8              | 203.0.113.7, 10.9.9.9              | 203.0.113.7
            10.1.2.3         | 10.0.0.0/8              | 198.51.100.1, 203.0.113.7,10.9.9.9 | 203.0.113.7
            10.1.2.3         | 10.0.0.0/8              | unknown                            | 10.1.2.3
            10.1.2.3         | 10.0.0.0/8              | 203.0.113.7, evil.example          | 10.1.2.3
            10.1.2.3         | 10.0.0.0/8              | 10.7.7.7                           | 10.7.7.7
            10.1.2.3         | 10.0.0.0/8              | 203.0.113.7:4711                   | 203.0.113.7
            ::1              | ::1                     | [2001:db8::9]:4711                 | 2001:db8:0:0:0:0:0:9
            0:0:0:0:0:0:0:1  | ::1/128                 | 2001:db8::9                        | 2001:db8:0:0:0:0:0:9
            ::ffff:10.1.2.3  | 10.0.0.0/8              | 203.0.113.7                        | 203.0.113.7
            """)
    void only_a_trusted_proxy_is_believed_and_only_about_whom_it_heard(
            String peer, String trusted, String forwarded, String expected) {
        List<NetworkRange> proxies = trusted == null
                ? List.of()
                : Arrays.stream(trusted.split(" ", -1)).map(NetworkRange::parse).toList();
        assertThat(ClientAddress.find(peer, List.of(forwarded), proxies)
                        .address()
                        .getHostAddress())
                .isEqualTo(expected);
    }

    @Test
    void several_headers_are_one_line() {
        assertThat(ClientAddress.find(
                                "10.0.0.1",
                                List.of("198.51.100.1", "203.0.113.7, 10.0.0.2"),
                                List.of(NetworkRange.parse("10.0.0.0/24")))
                        .counted())
                .isEqualTo("203.0.113.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "1.2.3", "256.1.1.1", "1.2.3.4.5", "example.com", "[::1", "g::1", "1:2:3"})
    void what_is_no_address_is_none_and_no_name_is_looked_up(String text) {
        assertThat(NetworkAddress.read(text)).isEmpty();
    }
}
