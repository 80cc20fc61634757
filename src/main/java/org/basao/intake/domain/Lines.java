package org.basao.intake.domain;

import java.io.Closeable;
import java.util.Iterator;

/** The lines of a file, read while they are asked for: of a CSV file or of a spreadsheet. */
interface Lines extends Iterator<Line>, Closeable {}
