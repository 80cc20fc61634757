/**
 * The public pages and what joins the features on them: home, results, product, producer, certificate, province. Reads only; uses
 * the root packages and {@code api} of the features; nobody uses it.
 */
package org.basao.site;
