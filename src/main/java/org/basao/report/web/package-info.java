/** The form for anybody, and the officers' list. */
package org.basao.report.web;
