package org.basao.report.api;

/** What became of a report. Officers decide once. */
public enum ReportState {
    OPEN,
    /** It is right; what follows from it is done where it belongs, such as a revocation. */
    UPHELD,
    DISMISSED
}
