/**
 * Products with their decisions from files: reading CSV and XLSX safely, checking every row, writing thousands of products in one
 * transaction. Uses place, organisation, register and catalogue by their rules and writes their tables in bulk; leaves outbox rows
 * {@code product-changed} and {@code organisation-changed}.
 */
package org.basao.intake;
