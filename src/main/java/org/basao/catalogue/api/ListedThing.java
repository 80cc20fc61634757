package org.basao.catalogue.api;

/**
 * Something public, with what its address is made of.
 *
 * @param nameEn English name, or null
 */
public record ListedThing(String code, String name, String nameEn) {}
