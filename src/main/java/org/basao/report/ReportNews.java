package org.basao.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.basao.platform.i18n.Language;
import org.basao.platform.notice.Letter;
import org.basao.platform.notice.Notice;
import org.basao.platform.notice.NoticeKind;
import org.basao.platform.notice.NoticeKinds;
import org.basao.platform.notice.Notices;
import org.basao.platform.notice.Post;
import org.basao.register.PeopleConcerned;
import org.basao.report.api.ReportPath;
import org.basao.report.api.ReportedProduct;
import org.basao.report.domain.ProductReport;

/** Tells officers what was reported, and producer and reporter what was found. What a reporter wrote goes into no mail. */
@ApplicationScoped
public class ReportNews implements NoticeKinds {
    private static final String NAME = "name";
    private static final String REASON = "reason";

    private PeopleConcerned people;
    private Notices notices;
    private Post post;

    protected ReportNews() {}

    @Inject
    public ReportNews(PeopleConcerned people, Notices notices, Post post) {
        this.people = people;
        this.notices = notices;
        this.post = post;
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(new NoticeKind("report.reported", false), new NoticeKind("report.upheld", true));
    }

    void reported(ReportedProduct product) {
        people.officersOf(product.code())
                .forEach(officer -> notices.raise(new Notice(
                        "report.reported", officer, Map.of(NAME, product.name()), ReportPath.REPORTS.path(), false)));
    }

    void upheld(ReportedProduct product, String why) {
        people.holdersOf(product.code())
                .forEach(person -> notices.raise(
                        new Notice("report.upheld", person, Map.of(NAME, product.name(), REASON, why), null, true)));
    }

    void answer(String code, ProductReport.Answer to, ReportedProduct product, String why) {
        String page = (to.language() == Language.VI ? "/san-pham/" : "/en/products/") + product.code();
        post.send(new Letter(code, to.address(), to.language(), Map.of(NAME, product.name(), REASON, why), page));
    }
}
