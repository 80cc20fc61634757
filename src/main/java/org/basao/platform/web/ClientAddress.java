package org.basao.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.basao.platform.config.NetworkAddress;
import org.basao.platform.config.NetworkRange;
import org.basao.platform.config.Settings;

/**
 * The network address of the visitor. Behind a proxy it is what the proxy says, but only if the operator trusts that proxy: anybody
 * else could write any address into {@code X-Forwarded-For}.
 */
@ApplicationScoped
public class ClientAddress {
    private static final String FORWARDED = "X-Forwarded-For";

    private List<NetworkRange> proxies;

    protected ClientAddress() {}

    @Inject
    public ClientAddress(Settings settings) {
        this.proxies = settings.trustedProxies();
    }

    /** The address itself. */
    public NetworkAddress of(HttpServletRequest request) {
        return find(request.getRemoteAddr(), Collections.list(request.getHeaders(FORWARDED)), proxies);
    }

    /** What is counted of it; see {@link NetworkAddress#counted()}. */
    public String counted(HttpServletRequest request) {
        return of(request).counted();
    }

    /** The last address in the line that no trusted proxy has: each proxy adds at the end whom it heard. */
    static NetworkAddress find(String peer, List<String> forwarded, List<NetworkRange> proxies) {
        NetworkAddress last = NetworkAddress.read(peer).orElseThrow(() -> new IllegalStateException("no address"));
        List<String> line = new ArrayList<>();
        forwarded.forEach(header -> line.addAll(List.of(header.split(",", -1))));
        Collections.reverse(line);
        for (String one : line) {
            if (!isTrusted(last, proxies)) {
                return last;
            }
            Optional<NetworkAddress> before = NetworkAddress.read(one);
            if (before.isEmpty()) {
                return last;
            }
            last = before.get();
        }
        return last;
    }

    private static boolean isTrusted(NetworkAddress address, List<NetworkRange> proxies) {
        return proxies.stream().anyMatch(range -> range.contains(address));
    }
}
