package org.basao.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basao.platform.notice.RefusedMails;
import org.basao.platform.outbox.OutboxBacklog;
import org.basao.platform.outbox.OutboxService;

/** What waits to leave the database, what failed, and the mails that never arrive. */
@Named
@RequestScoped
public class OutboxPage extends AdministrationForm {
    private static final int SHOWN = 100;

    @Inject
    OutboxBacklog backlog;

    @Inject
    OutboxService outbox;

    @Inject
    RefusedMails refusedMails;

    private List<Kind> kinds;
    private List<Row> failed;
    private List<Refused> refused;

    /** All rows of a kind. */
    public record Kind(String name, String waiting, String since) {}

    /**
     * Something that failed.
     *
     * @param id of its button
     * @param how often it failed, why, and when it is tried again
     */
    public record Row(String id, String kind, String name, String key, boolean parked, String how) {}

    /** Mails of a kind that were refused. */
    public record Refused(String name, String how) {}

    public List<Kind> getKinds() {
        if (kinds == null) {
            kinds = backlog.kinds().stream()
                    .map(kind -> new Kind(
                            name(kind.kind()),
                            texts().text("outbox.counts", kind.fresh(), kind.failed(), kind.parked()),
                            time(kind.since())))
                    .toList();
        }
        return kinds;
    }

    /** Rows of one kind and key are tried again together, so they are shown once. */
    public List<Row> getFailed() {
        if (failed == null) {
            Map<String, Row> rows = new LinkedHashMap<>();
            backlog.failed(SHOWN).stream().map(this::row).forEach(row -> rows.putIfAbsent(row.id(), row));
            failed = new ArrayList<>(rows.values());
        }
        return failed;
    }

    private Row row(OutboxBacklog.Failed row) {
        boolean parked = row.due() == null;
        String how = texts().text("outbox.tries", row.attempts(), row.error())
                + (parked ? "" : " " + texts().text("outbox.next", time(row.due())));
        String id = "retry-" + (row.kind() + "-" + row.key()).replaceAll("[^A-Za-z0-9_-]", "_");
        return new Row(id, row.kind(), name(row.kind()), row.key(), parked, how);
    }

    public List<Refused> getRefused() {
        if (refused == null) {
            refused = refusedMails.kinds().stream()
                    .map(one -> new Refused(
                            one.code(), texts().text("outbox.refused.times", one.times(), time(one.last()))))
                    .toList();
        }
        return refused;
    }

    private String name(String kind) {
        String key = "outbox.kind." + kind;
        return texts().has(key) ? texts().text(key) : kind;
    }

    public void retry(String kind, String key) {
        if (done("platform", () -> outbox.retry(actor(), kind, key))) {
            changed("outbox.retried");
        }
    }

    public void retryAll() {
        if (done("platform", () -> outbox.retryAll(actor()))) {
            changed("outbox.retriedAll");
        }
    }

    private void changed(String what) {
        said(what);
        kinds = null;
        failed = null;
    }
}
