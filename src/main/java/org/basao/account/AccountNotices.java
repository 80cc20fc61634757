package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.basao.platform.notice.NoticeKind;
import org.basao.platform.notice.NoticeKinds;

/** What this feature tells people with an account: all of it is about their own access, so nobody can switch it off. */
@ApplicationScoped
public class AccountNotices implements NoticeKinds {
    @Override
    public List<NoticeKind> kinds() {
        return Stream.of("officerEnded", "signInsEnded", "secondStepReset", "reopened", "phoneChanged")
                .map(name -> new NoticeKind("account." + name, true))
                .toList();
    }
}
