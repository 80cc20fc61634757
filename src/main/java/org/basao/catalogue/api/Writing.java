package org.basao.catalogue.api;

/**
 * An open page on which an offer is written: it saves while somebody types and once more when they press the button, and is told apart
 * from everybody else who saves.
 *
 * @param page a random name of the page
 * @param turn how many times it has saved; a later one never goes back behind an earlier one
 */
public record Writing(String page, int turn) {}
