/** Pages about organisations, which the desk includes: founding and finding one, the own one, and what officers do. */
package org.basao.organisation.web;
