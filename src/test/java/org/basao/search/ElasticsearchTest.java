package org.basao.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.basao.search.Elasticsearch.Patience;
import org.junit.jupiter.api.Test;

class ElasticsearchTest {
    @Test
    void a_visitor_does_not_wait_for_an_engine_that_hangs() throws IOException {
        try (ServerSocket hanging = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Elasticsearch engine = new Elasticsearch(URI.create("http://127.0.0.1:" + hanging.getLocalPort()))) {
            long start = System.nanoTime();
            assertThatThrownBy(() -> engine.ask("GET", "/_alias/products", null, Patience.VISITOR))
                    .isInstanceOf(SearchUnavailable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }
}
