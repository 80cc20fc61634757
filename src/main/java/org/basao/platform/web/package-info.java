/**
 * What every answer to a browser shares: security headers, files with their content hash, ETags for pages, QR marks. It knows no
 * feature; features bring their own addresses and pages.
 */
package org.basao.platform.web;
