package io.noleak.junit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExecutableInvoker;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The instance of the test class and, for a nested class, those it is nested in.
 *
 * @param outermostFirst the instances, the innermost last
 * @param shared whether one instance serves all tests, so that an iteration gets no new one either
 */
record TestObjects(List<Object> outermostFirst, boolean shared) {

    static TestObjects of(ExtensionContext context) {
        boolean shared = context.getTestInstanceLifecycle().orElse(null) == TestInstance.Lifecycle.PER_CLASS;
        return new TestObjects(context.getRequiredTestInstances().getAllInstances(), shared);
    }

    Object innermost() {
        return outermostFirst.get(outermostFirst.size() - 1);
    }

    List<Object> innermostFirst() {
        List<Object> reversed = new ArrayList<>(outermostFirst);
        Collections.reverse(reversed);
        return reversed;
    }

    /** Returns new instances whose annotated fields hold what extensions have put into these ones. */
    TestObjects fresh(ExecutableInvoker invoker) throws ReflectiveOperationException {
        if (shared) {
            return this;
        }
        List<Object> objects = new ArrayList<>();
        Object outer = null;
        for (Object old : outermostFirst) {
            Object object = invoker.invoke(constructor(old.getClass()), outer);
            copyAnnotatedFields(old, object);
            objects.add(object);
            outer = object;
        }
        return new TestObjects(objects, false);
    }

    private static Constructor<?> constructor(Class<?> type) {
        Constructor<?>[] constructors = type.getDeclaredConstructors();
        if (constructors.length != 1) {
            throw new ExtensionConfigurationException("lifecycle = PER_ITERATION makes instances of " + type.getName()
                    + " like JUnit does, which needs exactly one constructor; use lifecycle = ONCE");
        }
        constructors[0].setAccessible(true);
        return constructors[0];
    }

    private static void copyAnnotatedFields(Object from, Object to) throws IllegalAccessException {
        for (Field field : Fields.of(from)) {
            if (!Modifier.isStatic(field.getModifiers()) && field.getDeclaredAnnotations().length > 0) {
                field.setAccessible(true);
                field.set(to, field.get(from));
            }
        }
    }
}
