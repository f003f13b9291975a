package io.fupin.support;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the SQL statements that a piece of work sends to the database from its own thread; a batch counts once. */
@TestComponent
public class SqlStatements implements BeanPostProcessor {

    private static final ThreadLocal<List<String>> seen = new ThreadLocal<>();

    /** What a piece of work sent. */
    public record Sent(List<String> statements) {

        public int count() {
            return statements.size();
        }

        /** Each statement's beginning with how often it was sent, the most frequent first. */
        public String summary() {
            Map<String, Integer> times = new TreeMap<>();
            statements.forEach(sql -> times.merge(shortened(sql), 1, Integer::sum));
            StringBuilder text = new StringBuilder().append(count()).append(" statements\n");
            times.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .forEach(entry -> text.append("%4d  %s%n".formatted(entry.getValue(), entry.getKey())));
            return text.toString();
        }

        private static String shortened(String sql) {
            String line = sql.replaceAll("\\s+", " ").strip();
            return line.length() > 150 ? line.substring(0, 150) : line;
        }
    }

    /** Runs the work and tells what it sent. */
    public Sent during(Runnable work) {
        List<String> statements = new ArrayList<>();
        seen.set(statements);
        try {
            work.run();
        } finally {
            seen.remove();
        }
        return new Sent(List.copyOf(statements));
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && name.equals("dataSource") ? new Watched(source) : bean;
    }

    /** Hands out connections that are listened to. */
    private static final class Watched extends DelegatingDataSource {

        Watched(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return watch(Connection.class, super.getConnection(), null);
        }
    }

    private static <T> T watch(Class<T> type, T target, String sql) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (target instanceof Statement && method.getName().startsWith("execute")) {
                record(arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : sql);
            }
            return wrap(call(target, method, arguments), arguments);
        };
        return type.cast(Proxy.newProxyInstance(SqlStatements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Object wrap(Object result, Object[] arguments) {
        String sql = arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : null;
        if (result instanceof CallableStatement statement) {
            return watch(CallableStatement.class, statement, sql);
        }
        if (result instanceof PreparedStatement statement) {
            return watch(PreparedStatement.class, statement, sql);
        }
        return result instanceof Statement statement ? watch(Statement.class, statement, null) : result;
    }

    private static void record(String sql) {
        List<String> statements = seen.get();
        if (statements != null) {
            statements.add(sql == null ? "(batch)" : sql);
        }
    }
}
