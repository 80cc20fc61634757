/**
 * PostgreSQL, Elasticsearch, a mail server and Payara as child processes on the loopback, for {@code ./mvnw -Prun} and
 * for the tests alike. Both read their settings from {@code deploy/}, so that what runs here agrees with production.
 * {@link org.basao.local.Run} keeps its data in {@code .local/}; {@link org.basao.local.TestServers} works in
 * {@code target/servers/} on free ports and can run beside it.
 */
package org.basao.local;
