/**
 * Tells people: a notice stands in their list and leaves by mail at once, in a daily digest or not at all, as they chose; letters go
 * to addresses that may have no user yet. Everything is queued in the transaction of the change and sent by the outbox afterwards.
 * Features own the texts ({@code notice.<name>.title}, {@code mail.<name>.subject}, {@code .body}, {@code .button} in their bundles);
 * nothing else in the application knows mail.
 */
package org.basao.platform.notice;
