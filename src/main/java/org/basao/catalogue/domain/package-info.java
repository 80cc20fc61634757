/** The listing and what may become of it. */
package org.basao.catalogue.domain;
