/**
 * Finds certified products in Vietnamese as people type it. {@code domain} understands a query in plain Java (spelling, synonyms,
 * places, units); this package keeps an Elasticsearch index of all products in step with the database through the outbox and
 * asks it. The index is a projection: it can be rebuilt at any time, and every hit is confirmed by the catalogue before it is
 * shown. Elasticsearch types stay inside.
 */
package org.basao.search;
