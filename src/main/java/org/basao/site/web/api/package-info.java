/**
 * The public API, version 1: what the public pages show, as JSON for other programs. Read-only, without sessions; described in
 * {@code META-INF/openapi.json}, which is served at {@code /openapi}.
 */
package org.basao.site.web.api;
