package org.basao.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.basao.platform.config.Days;
import org.basao.platform.config.Settings;
import org.basao.platform.persistence.DatabaseException;
import org.basao.platform.persistence.Rows;
import org.basao.platform.persistence.SchemaVersion;
import org.basao.platform.retention.RetentionRules;
import org.basao.search.ZeroHitWeeks;

/**
 * The operator's command line. It ends with 0 when all is well, 1 when rows of a file were refused or index and
 * database differ, 2 when it was called wrongly, 3
 * when settings or the database stand in the way.
 */
public final class Basao {
    static final int REFUSED = 1;
    static final int USAGE = 2;
    static final int FAILED = 3;

    private static final String HELP = """
            Cách dùng / Usage:
              basao migrate                          nâng cấu trúc cơ sở dữ liệu lên phiên bản này
                                                     bring the schema to this version
              basao seed                             nạp địa danh và quy định của Chương trình
                                                     load places and the rules of the programme
              basao import FILE [...]                nhập sản phẩm và quyết định từ tệp CSV hoặc XLSX
                                                     import products with their decisions from a CSV or XLSX file
                --dry-run                            chạy thử, không lưu / try it, store nothing
                --skip-bad-rows                      lưu các dòng đúng, bỏ các dòng sai / store the good rows
                --sample                             đánh dấu là dữ liệu minh họa / mark everything as sample data
                --lang vi|en                         ngôn ngữ của báo cáo / language of the report
                --errors OUT.csv                     ghi mọi lỗi ra tệp / write every problem to a file
              basao synonym add|remove "lợn = heo"   thêm, bớt từ đồng nghĩa khi đang chạy
              basao synonym list                     change the synonyms of the running search
              basao pin add "quà tết" CODE 2027-01-31 "lý do"
              basao pin remove "quà tết" CODE        ghim sản phẩm lên đầu một câu tìm đến hết ngày
              basao pin list                         put a product first for a query until a day
              basao explain "chè đinh"               câu tìm được hiểu thế nào, vì sao xếp thứ tự này
                                                     how a query is understood and why its hits rank so
              basao audit verify [POSITION:HASH]     kiểm tra nhật ký có bị sửa không, in điểm cuối
                                                     check that the audit was not tampered with, print its head
              basao mail AN@EXAMPLE.VN               gửi một thư thử qua máy chủ đang chạy
                                                     send a trial mail through the running server
              basao rebuild                          dựng lại chỉ mục tìm kiếm trong khi hệ thống vẫn chạy
                                                     build the search index anew beside the running servers
              basao reconcile                        so chỉ mục với cơ sở dữ liệu, để máy chủ sửa chỗ lệch
                                                     compare index and database, have differences repaired
              basao outbox                           các việc đang chờ, đang thử lại, tạm dừng
              basao outbox retry                     work that waits, failed or is parked; try all of it again
              basao zero-hits [2026-W46]             các tuần, hoặc các câu tìm không ra kết quả trong tuần
                                                     weeks, or the texts of one, in which nothing was found
              basao administrator                    in mã để có quản trị viên đầu tiên (một giờ, một lần)
                                                     print the code that makes the first administrator
              basao retention                        thời hạn lưu dữ liệu cá nhân
                                                     how long what is kept of people

            Biến môi trường / Environment: deploy/env.example
            """;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    Basao(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new Basao(System.getenv(), out, err).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        try {
            return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
                case "migrate" -> migrate(arguments);
                case "seed" -> seed(arguments);
                case "import" -> importFile(arguments.subList(1, arguments.size()));
                case "synonym", "pin", "explain" -> words(arguments);
                case "audit" -> audit(arguments.subList(1, arguments.size()));
                case "mail" -> mail(arguments.subList(1, arguments.size()));
                case "rebuild", "reconcile" -> index(arguments);
                case "outbox", "zero-hits" -> look(arguments);
                case "retention" -> retention(arguments);
                case "administrator" -> administrator(arguments);
                default -> usage();
            };
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return usage();
        } catch (IllegalStateException e) {
            err.println(e.getMessage());
            return FAILED;
        } catch (DatabaseException e) {
            err.println(e.getCause().getMessage().lines().findFirst().orElse("database"));
            return FAILED;
        }
    }

    private int usage() {
        err.print(HELP);
        return USAGE;
    }

    private int migrate(List<String> arguments) {
        expectAlone(arguments);
        Databases databases = new Databases(environment);
        int steps = new Migration(databases.owner(), databases.applicationRole()).run();
        out.println("Đã chạy " + steps + " bước / " + steps + " steps taken, schema " + SchemaVersion.EXPECTED);
        return 0;
    }

    private int seed(List<String> arguments) {
        expectAlone(arguments);
        int files = new Seed(new Databases(environment).owner(), new Settings(environment).clock()).run();
        out.println("Đã nạp " + files + " tệp / " + files + " files loaded");
        return 0;
    }

    private int importFile(List<String> arguments) {
        ImportArguments parsed = ImportArguments.parse(arguments);
        return new ImportCommand(current(), new Settings(environment), out).run(parsed);
    }

    private int words(List<String> arguments) {
        return new WordsCommand(current(), new Settings(environment), out).run(arguments);
    }

    private int index(List<String> arguments) {
        expectAlone(arguments);
        return new IndexCommand(current(), new Settings(environment), out).run(arguments.getFirst());
    }

    private int look(List<String> arguments) {
        DataSource source = current();
        return arguments.getFirst().equals("outbox")
                ? new OutboxCommand(source, new Settings(environment).clock(), out).run(arguments)
                : new ZeroHitsCommand(new ZeroHitWeeks(new Rows(source)), out).run(arguments);
    }

    /** The database as the application sees it, of this version. */
    private DataSource current() {
        DataSource source = new Databases(environment).application();
        new SchemaVersion(new Rows(source)).expectCurrent();
        return source;
    }

    private int administrator(List<String> arguments) {
        expectAlone(arguments);
        return new AdministratorCommand(current(), new Settings(environment).clock(), out).run();
    }

    private int retention(List<String> arguments) {
        expectAlone(arguments);
        return new RetentionCommand(new RetentionRules(new Rows(current())), out)
                .run(Days.today(new Settings(environment).clock()));
    }

    private int audit(List<String> arguments) {
        return new AuditCommand(current(), new Settings(environment), out).run(arguments);
    }

    private int mail(List<String> arguments) {
        return new MailCommand(current(), new Settings(environment), out).run(arguments);
    }

    private static void expectAlone(List<String> arguments) {
        if (arguments.size() > 1) {
            throw new IllegalArgumentException("? "
                    + Arrays.toString(arguments.subList(1, arguments.size()).toArray()));
        }
    }
}
