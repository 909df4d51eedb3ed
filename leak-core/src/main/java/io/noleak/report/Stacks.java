package io.noleak.report;

import io.noleak.site.Frame;
import java.util.List;

/** The part of a stack that a reader wants: down to where the check itself called the observed code. */
final class Stacks {

    private static final String OWN = "io.noleak.";
    private static final List<String> REFLECTION =
            List.of("java.lang.reflect.", "jdk.internal.reflect.", "java.lang.invoke.");

    private Stacks() {}

    /** Returns the frames above this project's own and the reflection between; all frames where there are none. */
    static List<Frame> observed(List<Frame> stack) {
        int end = 0;
        while (end < stack.size() && !stack.get(end).className().startsWith(OWN)) {
            end++;
        }
        if (end == stack.size()) {
            return stack;
        }
        while (end > 0 && isReflection(stack.get(end - 1))) {
            end--;
        }
        return end == 0 ? stack : stack.subList(0, end);
    }

    private static boolean isReflection(Frame frame) {
        return REFLECTION.stream().anyMatch(frame.className()::startsWith);
    }
}
