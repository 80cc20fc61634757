/** The operator's command line: migrate, seed, import, the words of the search. Runs outside the server, from the unpacked application. */
package org.basao.command;
