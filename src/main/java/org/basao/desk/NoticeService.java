package org.basao.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.basao.desk.api.NoticeSheet;
import org.basao.platform.audit.Audit;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.NotFound;
import org.basao.platform.i18n.Language;
import org.basao.platform.notice.Delivery;
import org.basao.platform.notice.NoticeChoice;
import org.basao.platform.notice.NoticeLine;
import org.basao.platform.notice.NoticeList;
import org.basao.platform.notice.NoticePreferences;
import org.basao.platform.security.Actor;
import org.basao.platform.security.OwnMatter;

/** What somebody was told, and how they want to be told. */
@ApplicationScoped
@Transactional
public class NoticeService {
    /** Notices on a page. */
    static final int PAGE = 25;

    private NoticeList notices;
    private NoticePreferences preferences;
    private Audit audit;

    protected NoticeService() {}

    @Inject
    public NoticeService(NoticeList notices, NoticePreferences preferences, Audit audit) {
        this.notices = notices;
        this.preferences = preferences;
        this.audit = audit;
    }

    /** @param page from 1 */
    @OwnMatter("their own notices")
    public NoticeSheet page(Actor actor, Language language, int page) {
        List<NoticeLine> lines = notices.latest(actor.code(), language, PAGE + 1, (page - 1) * PAGE);
        boolean more = lines.size() > PAGE;
        return new NoticeSheet(more ? List.copyOf(lines.subList(0, PAGE)) : lines, page, more);
    }

    /**
     * Marks a notice read.
     *
     * @return the notice, for going where it leads
     * @throws NotFound if the actor has no such notice
     */
    @OwnMatter("their own notices")
    public NoticeLine open(Actor actor, String key, Language language) {
        NoticeLine line = notices.find(actor.code(), key, language).orElseThrow(() -> new NotFound(key));
        notices.markRead(actor.code(), key);
        return line;
    }

    @OwnMatter("their own notices")
    public void readAll(Actor actor) {
        notices.markAllRead(actor.code());
    }

    /** Every kind of notice, with how it is told. */
    @OwnMatter("how they themselves are told")
    public List<NoticeChoice> choices(Actor actor, Language language) {
        return preferences.choices(actor.code(), language);
    }

    /**
     * Sets how some kinds are told.
     *
     * @param choices by kind
     * @throws NotFound for a kind that is none
     * @throws BusinessException {@code notice.error.essential} for one that always comes by mail
     */
    @OwnMatter("how they themselves are told")
    public void choose(Actor actor, Map<String, Delivery> choices) {
        Map<String, Delivery> before = new java.util.TreeMap<>();
        preferences.choices(actor.code(), Language.VI).forEach(one -> before.put(one.code(), one.delivery()));
        choices.forEach((kind, delivery) -> {
            if (!before.containsKey(kind)) {
                throw new NotFound(kind);
            }
            if (before.get(kind) != delivery) {
                preferences.choose(actor.code(), kind, delivery);
                audit.record(actor.code(), "desk.notices.chosen", "NOTICE_KIND", kind, null);
            }
        });
    }
}
