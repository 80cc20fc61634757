package org.basao.platform.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All resources of the features, below {@code /api}. Each carries its own version in its path. */
@ApplicationPath("/api")
public class RestApplication extends Application {}
