package org.basao.platform.notice;

/** What the recipient reads. */
record MailContent(String subject, String text, String html) {}
