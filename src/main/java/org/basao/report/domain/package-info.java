/** The report and its rules. */
package org.basao.report.domain;
