/** What other features may know of reports. */
package org.basao.report.api;
