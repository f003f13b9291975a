package io.fupin.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/**
 * Counts the SQL statements that reach the database, whoever sends them: ours, the engine's, the session's. Import it:
 * {@code @Import(StatementCounter.class)}.
 */
@TestComponent
public class StatementCounter implements BeanPostProcessor {

    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return "dataSource".equals(name) && bean instanceof DataSource
                ? proxy(DataSource.class, bean, this::ofSource) : bean;
    }

    /** Forgets what was counted. */
    public void reset() {
        statements.clear();
    }

    /** What was sent since the last reset, in order. */
    public List<String> sent() {
        return List.copyOf(statements);
    }

    private Object ofSource(Object source, Method method, Object[] arguments) throws Throwable {
        Object answer = call(source, method, arguments);
        return answer instanceof Connection ? proxy(Connection.class, answer, this::ofConnection) : answer;
    }

    private Object ofConnection(Object connection, Method method, Object[] arguments) throws Throwable {
        Object answer = call(connection, method, arguments);
        if (answer instanceof PreparedStatement) {
            String sql = (String) arguments[0];
            return proxy(PreparedStatement.class, answer, (statement, inner, values) -> execute(sql, statement, inner, values));
        }
        return answer instanceof Statement ? proxy(Statement.class, answer,
                (statement, inner, values) -> execute(values != null && values.length > 0 ? String.valueOf(values[0]) : "?", statement, inner, values))
                : answer;
    }

    private Object execute(String sql, Object statement, Method method, Object[] arguments) throws Throwable {
        if (method.getName().startsWith("execute")) {
            statements.add(sql.strip());
        }
        return call(statement, method, arguments);
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, Object target, Call call) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (self, method, arguments) -> call.on(target, method, arguments)));
    }

    private interface Call {
        Object on(Object target, Method method, Object[] arguments) throws Throwable;
    }
}
