package com.example.bounded;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;

/** A data source whose connections say yes to everything. */
final class StubConnections {

    private StubConnections() {}

    static DataSource dataSource(List<Object> opened) {
        return stub(DataSource.class, (proxy, method, arguments) -> {
            if (!method.getName().equals("getConnection")) {
                return nothing(method.getReturnType());
            }
            Connection connection = stub(Connection.class, (self, call, values) -> switch (call.getName()) {
                case "isValid" -> true;
                case "hashCode" -> System.identityHashCode(self);
                case "equals" -> values[0].equals(self);
                case "toString" -> "connection";
                default -> nothing(call.getReturnType());
            });
            opened.add(connection);
            return connection;
        });
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        return type == int.class ? 0 : null;
    }

    private static <T> T stub(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
