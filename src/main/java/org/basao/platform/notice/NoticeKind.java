package org.basao.platform.notice;

/**
 * A kind of notice that a feature raises; {@code notice.<name>.kind} in its bundle says in a few words what it tells.
 *
 * @param code {@code <feature>.<name>}
 * @param essential always mailed: nobody can switch it off
 */
public record NoticeKind(String code, boolean essential) {
    public NoticeKind {
        MailText.expectCode(code);
    }
}
