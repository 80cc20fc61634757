/** The officers' pages about certificates and what is certified. */
package org.basao.register.web;
