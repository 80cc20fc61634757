package org.basao.architecture.wrong.place;

import org.basao.account.api.AccountPermission;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Anybody;
import org.basao.platform.security.OwnMatter;

/** Forgets to say who may do what; only {@link #right()} is as it should be. */
public class ForgetfulService {
    public void bare(Actor actor) {}

    @AccountPermission.Needed(AccountPermission.SEE_MEMBERS)
    public void withoutActor(String code) {}

    @OwnMatter(" ")
    public void withoutReason(Actor actor) {}

    @Anybody("strangers sign up")
    public void right() {}
}
