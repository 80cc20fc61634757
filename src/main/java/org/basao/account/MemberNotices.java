package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.basao.account.api.MemberView;
import org.basao.platform.notice.Notice;
import org.basao.platform.notice.NoticeKind;
import org.basao.platform.notice.NoticeKinds;
import org.basao.platform.notice.Notices;
import org.basao.platform.security.Role;

/** Tells managers who has come into their organisation, and people that they have left one. */
@ApplicationScoped
public class MemberNotices implements NoticeKinds {
    private static final String JOINED = "account.memberJoined";
    private static final String ENDED = "account.memberEnded";

    private Memberships memberships;
    private Notices notices;

    protected MemberNotices() {}

    @Inject
    public MemberNotices(Memberships memberships, Notices notices) {
        this.memberships = memberships;
        this.notices = notices;
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(new NoticeKind(JOINED, false), new NoticeKind(ENDED, true));
    }

    /** @param person public code of whoever has just become a member */
    void joined(String person, String organisation) {
        List<MemberView> members = memberships.in(organisation);
        String name = members.stream()
                .filter(one -> one.person().equals(person))
                .map(MemberView::name)
                .findFirst()
                .orElseThrow();
        Map<String, String> model = Map.of("name", name, "organisation", memberships.nameOf(organisation));
        members.stream()
                .filter(one -> one.role() == Role.MANAGER && !one.person().equals(person))
                .forEach(one -> notices.raise(new Notice(JOINED, one.person(), model, "/viec/thanh-vien", false)));
    }

    /** @param person public code of whoever belongs there no more */
    void ended(String person, String organisation) {
        Map<String, String> model = Map.of("organisation", memberships.nameOf(organisation));
        notices.raise(new Notice(ENDED, person, model, "/viec", true));
    }
}
