package org.basao.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.basao.account.Visitor;
import org.basao.account.api.AccountPath;
import org.basao.account.api.StartPath;
import org.basao.catalogue.SampleNotice;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.notice.NoticeList;
import org.basao.platform.web.Asked;

/** What the frame of every desk page shows. */
@Named
@RequestScoped
public class DeskPage {
    static final String BUNDLE = "org.basao.desk.messages";
    private static final int MOST_SHOWN = 99;

    @Inject
    Asked asked;

    @Inject
    HttpServletRequest request;

    @Inject
    SampleNotice sampleNotice;

    @Inject
    Visitor visitor;

    @Inject
    NoticeList notices;

    private DeskView address;
    private int unread = -1;

    void at(DeskView here) {
        address = here;
    }

    public boolean isSample() {
        return sampleNotice.isShown();
    }

    public String getStartPath() {
        return asked.link(StartPath.in(asked.language()));
    }

    public String getAccountPath() {
        return asked.link(AccountPath.ACCOUNT.in(asked.language()));
    }

    public String getNoticesPath() {
        return asked.link(DeskView.NOTICES.path(asked.language()));
    }

    /** How many notices whoever looks has not read; nobody is asked about for strangers. */
    public int getUnread() {
        if (unread < 0) {
            unread = visitor.isPresent() ? notices.unread(visitor.getPerson()) : 0;
        }
        return unread;
    }

    /** The number in few characters. */
    public String getUnreadMark() {
        return getUnread() > MOST_SHOWN ? MOST_SHOWN + "+" : String.valueOf(getUnread());
    }

    /** Whether this is the page where work begins. */
    public boolean isStart() {
        return address == DeskView.START;
    }

    public String getProductsPath() {
        return asked.link(asked.language() == Language.VI ? "/san-pham" : "/en/products");
    }

    /** The same page in the other language, with its link's token if it has one. */
    public String getOtherPath() {
        String query = request.getQueryString();
        return asked.link(address.path(asked.language().other())) + (query == null ? "" : "?" + query);
    }

    /** A text of the desk with its parameter. */
    public String say(String key, Object parameter) {
        return Texts.of(BUNDLE, asked.language()).text(key, parameter);
    }
}
