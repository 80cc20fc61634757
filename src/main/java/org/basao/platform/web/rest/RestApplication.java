package org.basao.platform.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** All resources of the features, below {@code /api}. Each carries its own version in its path. */
@ApplicationPath("/api")
public class RestApplication extends Application {
    /** Without the server's own WADL description: ours is at {@code /openapi}. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
