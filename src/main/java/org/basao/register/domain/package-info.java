/** Products, decisions, certificates, and the rules by which they are recognised. */
package org.basao.register.domain;
