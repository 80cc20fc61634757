/** The operator's command line: migrate, seed, import. Runs outside the server, from the unpacked application. */
package org.basao.command;
