/** The way to the pages of desks and accounts, and what their frame shows. */
package org.basao.desk.web;
