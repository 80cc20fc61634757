package org.basao.inquiry.api;

import java.io.InputStream;

/** A file as it comes in; its name is what the person's computer calls it. Who gives it closes it. */
public record Attached(String name, InputStream content) {}
