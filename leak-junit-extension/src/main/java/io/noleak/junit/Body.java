package io.noleak.junit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;

/** What an iteration runs. Unlike JUnit's invocation it may run any number of times, from several threads. */
@FunctionalInterface
interface Body {

    void run() throws Throwable;

    /** Returns a body that calls a method on one object; what the method throws is thrown as it is. */
    static Body of(Method method, Object target, List<Object> arguments) {
        method.setAccessible(true);
        Object[] values = arguments.toArray();
        return () -> call(method, target, values);
    }

    static void call(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
