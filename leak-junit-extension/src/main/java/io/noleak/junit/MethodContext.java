package io.noleak.junit;

import org.junit.jupiter.api.extension.ExtensionContext;

/** The context of the method a test stems from. A dynamic test has none of its own: its factory's counts. */
final class MethodContext {

    private MethodContext() {}

    /** Returns the nearest context with a method, the given one if there is none. */
    static ExtensionContext of(ExtensionContext context) {
        ExtensionContext current = context;
        while (current.getTestMethod().isEmpty() && current.getParent().isPresent()) {
            current = current.getParent().get();
        }
        return current.getTestMethod().isPresent() ? current : context;
    }
}
