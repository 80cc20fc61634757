/**
 * Work that follows a committed change: index a product, send a mail. A service adds rows in its transaction; the dispatcher hands
 * them to the handler of their kind afterwards, retries with growing pauses and parks what keeps failing.
 */
package org.basao.platform.outbox;
