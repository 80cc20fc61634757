/** The organisation and what may become of it. */
package org.basao.organisation.domain;
