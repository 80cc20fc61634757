package org.basao.local;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Stands before a database and explains every query that is asked through it, with the values that are asked. */
public final class Plans {
    private static final Pattern WHOLE_TABLE = Pattern.compile("Seq Scan on (\\w+)");
    private static final ClassLoader LOADER = Plans.class.getClassLoader();

    private final DataSource behind;
    private final List<String> plans = new ArrayList<>();

    public Plans(DataSource behind) {
        this.behind = behind;
    }

    /** Passes everything on. */
    public DataSource source() {
        return pass(DataSource.class, behind, answer -> {});
    }

    /** Names of tables that were read from end to end, with the plan that does so, since the last time. */
    public List<String> wholeTables() {
        List<String> found = new ArrayList<>();
        for (String plan : plans) {
            Matcher matcher = WHOLE_TABLE.matcher(plan);
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found.stream().distinct().sorted().toList();
    }

    /** The plans themselves. */
    public List<String> all() {
        return List.copyOf(plans);
    }

    public void forget() {
        plans.clear();
    }

    private <T> T pass(Class<T> type, Object to, Consumer<Statement> before) {
        return type.cast(Proxy.newProxyInstance(LOADER, new Class<?>[] {type}, (proxy, method, arguments) -> {
            try {
                if (method.getName().equals("executeQuery")) {
                    before.accept((Statement) to);
                }
                Object answer = method.invoke(to, arguments);
                if (method.getName().equals("getConnection") && answer instanceof Connection connection) {
                    return pass(Connection.class, connection, before);
                }
                return answer instanceof PreparedStatement statement
                        ? pass(PreparedStatement.class, statement, this::explain)
                        : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private void explain(Statement asked) {
        try (Statement statement = asked.getConnection().createStatement();
                ResultSet rows = statement.executeQuery("explain " + asked)) {
            StringBuilder plan = new StringBuilder(asked.toString()).append('\n');
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            plans.add(plan.toString());
        } catch (SQLException e) {
            throw new IllegalStateException(asked.toString(), e);
        }
    }
}
