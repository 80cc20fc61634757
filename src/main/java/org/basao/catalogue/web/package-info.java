/** The producer's desk: what is offered, written in small steps and published; photos, their addresses, and labels. */
package org.basao.catalogue.web;
