package io.noleak.junit;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Finds the other JVM a test wants checked: a {@link LeakTarget} among its arguments, else in its fields. */
final class Targets {

    private Targets() {}

    static Optional<LeakTarget> find(List<Object> arguments, TestObjects objects, String name) {
        Set<LeakTarget> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Object argument : arguments) {
            if (argument instanceof LeakTarget target) {
                found.add(target);
            }
        }
        if (found.isEmpty()) {
            for (Object object : objects.outermostFirst()) {
                for (Object value : Fields.values(object)) {
                    if (value instanceof LeakTarget target) {
                        found.add(target);
                    }
                }
            }
        }
        if (found.size() > 1) {
            throw new ExtensionConfigurationException("@NoLeak on " + name + ": a test checks one JVM, but has "
                    + found.size() + " targets: "
                    + String.join(
                            ", ",
                            found.stream().map(LeakTarget::describe).sorted().toList())
                    + ". Take the one to check as the parameter of the test");
        }
        return found.stream().findFirst();
    }
}
