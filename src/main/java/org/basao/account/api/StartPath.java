package org.basao.account.api;

import org.basao.platform.i18n.Language;

/** Where somebody finds their work after signing in. */
public final class StartPath {
    private StartPath() {}

    public static String in(Language language) {
        return language == Language.VI ? "/viec" : "/en/desk";
    }

    /**
     * Where to go on: the page that was asked for before signing in, if it is one of ours.
     *
     * @param next as the address says it; anything but a plain path of this site is left aside
     */
    public static String after(String next, Language language) {
        boolean ours = next != null
                && next.matches("/(viec|tai-khoan|en/desk|en/account)(/[A-Za-z0-9-]+)*(\\?[A-Za-z0-9._~=&%-]*)?");
        return ours ? next : in(language);
    }
}
