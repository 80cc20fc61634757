package org.basao.report.api;

/** A product as whoever reports it knows it. */
public record ReportedProduct(String code, String name, String holderName) {}
