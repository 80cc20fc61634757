/**
 * What every REST answer shares: the path {@code /api}, JSON, ETags, the language of an answer, and problems (RFC 9457) for
 * whatever goes wrong. It knows no feature; features bring resources.
 */
package org.basao.platform.web.rest;
