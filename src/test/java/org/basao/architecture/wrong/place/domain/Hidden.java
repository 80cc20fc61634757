package org.basao.architecture.wrong.place.domain;

/** A room of its feature's own. */
public record Hidden(String name) {}
