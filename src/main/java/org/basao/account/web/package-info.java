/** Signing up, in and out, and one's own account, as beans of the fragments in {@code WEB-INF/account}. */
package org.basao.account.web;
