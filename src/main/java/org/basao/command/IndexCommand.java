package org.basao.command;

import java.io.PrintStream;
import java.util.Locale;
import javax.sql.DataSource;
import org.basao.platform.config.Settings;
import org.basao.platform.outbox.Outbox;
import org.basao.platform.persistence.Rows;
import org.basao.register.ProductSets;
import org.basao.search.IndexConnection;
import org.basao.search.IndexRebuild;
import org.basao.search.ProductDocuments;
import org.basao.search.ProductTexts;
import org.basao.search.QueryLanguage;
import org.basao.search.Reconcile;
import org.basao.search.SearchUnavailable;

/**
 * Rebuilds the index beside the running servers, which go on answering, or compares it with the database. What a comparison finds
 * is repaired by a running server.
 */
final class IndexCommand {
    private final DataSource source;
    private final Settings settings;
    private final PrintStream out;

    IndexCommand(DataSource source, Settings settings, PrintStream out) {
        this.source = source;
        this.settings = settings;
        this.out = out;
    }

    int run(String what) {
        IndexConnection connection = new IndexConnection(settings);
        try (OneTransaction transaction = new OneTransaction(source)) {
            Rows rows = new Rows(transaction.source());
            int status = what.equals("rebuild") ? rebuild(rows, connection) : reconcile(rows, connection);
            transaction.commit();
            return status;
        } catch (SearchUnavailable e) {
            throw new IllegalStateException("Elasticsearch không trả lời / does not answer: " + e.getMessage(), e);
        } finally {
            connection.close();
        }
    }

    private int rebuild(Rows rows, IndexConnection connection) {
        long start = System.nanoTime();
        QueryLanguage language = new QueryLanguage(rows, new ProductSets(rows), connection);
        long products = new IndexRebuild(rows, new ProductDocuments(rows), connection, language).rebuild();
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(
                Locale.ROOT,
                "Chỉ mục mới có %d sản phẩm / The new index holds %d products (%.1f s)%n",
                products,
                products,
                seconds);
        return 0;
    }

    private int reconcile(Rows rows, IndexConnection connection) {
        Outbox outbox = new Outbox(rows, settings.clock());
        Reconcile.Report report = new Reconcile(rows, new ProductTexts(rows), connection, outbox).run();
        count("Sản phẩm trong cơ sở dữ liệu / products in the database", report.products());
        count("thiếu trong chỉ mục / missing in the index", report.missing());
        count("cũ trong chỉ mục / stale in the index", report.stale());
        count("thừa trong chỉ mục / surplus in the index", report.surplus());
        count("chưa có khóa tìm / without search keys", report.keyless());
        out.println(
                report.clean()
                        ? "Khớp nhau / They agree"
                        : "Máy chủ đang chạy sẽ sửa trong vài giây / A running server repairs this within seconds");
        return report.clean() ? 0 : Basao.REFUSED;
    }

    private void count(String what, long number) {
        out.printf(Locale.ROOT, "%-60s %8d%n", what, number);
    }
}
