/** What others may know of the import: its columns, options, report and the reasons why rows are refused. */
package org.basao.intake.api;
