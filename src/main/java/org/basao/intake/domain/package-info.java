/** How files are read, rows checked, matched against the register and written. */
package org.basao.intake.domain;
