/** The person, their identifiers and passwords, and the rules for them. */
package org.basao.account.domain;
