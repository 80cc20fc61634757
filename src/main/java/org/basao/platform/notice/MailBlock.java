package org.basao.platform.notice;

/**
 * One piece of a mail.
 *
 * @param address absolute, where the piece leads; null for plain text
 */
record MailBlock(Kind kind, String words, String address) {
    enum Kind {
        TEXT,
        BUTTON,
        LINK
    }

    static MailBlock text(String words) {
        return new MailBlock(Kind.TEXT, words, null);
    }

    static MailBlock button(String words, String address) {
        return new MailBlock(Kind.BUTTON, words, address);
    }

    static MailBlock link(String words, String address) {
        return new MailBlock(Kind.LINK, words, address);
    }

    /** As it stands in the mail without markup. */
    String plain() {
        return address == null ? words : words + ":\n" + address;
    }
}
