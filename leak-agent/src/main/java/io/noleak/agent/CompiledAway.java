package io.noleak.agent;

import io.noleak.site.Frame;
import java.util.List;

/**
 * Methods of the JDK that HotSpot's compilers replace by code of their own, called intrinsics: their frames, and those
 * that they call, stand on top of a stack only until the caller is compiled. Were they part of a site, one line would be
 * two sites, and a baseline would know it or not by when it became hot.
 *
 * <p>Found by comparing what is interpreted with what C1 and C2 compile, on JDK 17 and 25; the compilers' list is
 * HotSpot's {@code vmIntrinsics.hpp}, string builders are in {@code stringopts.cpp}.
 */
final class CompiledAway {

    private CompiledAway() {}

    /**
     * Returns the topmost frame that is there whether the code is compiled or not.
     *
     * @param stack top first, not empty
     */
    static Frame lastingTop(String allocatedClass, List<Frame> stack) {
        int top = 0;
        for (int i = 0; i < stack.size() - 1; i++) {
            Frame frame = stack.get(i);
            if (isReplaced(frame, allocatedClass)) {
                top = i + 1;
            } else if (!isCalledByReplaced(frame.className())) {
                break;
            }
        }
        return stack.get(top);
    }

    private static boolean isReplaced(Frame frame, String allocatedClass) {
        String method = frame.methodName();
        return switch (frame.className()) {
            case "java.lang.Object" -> method.equals("clone");
            case "java.lang.StringBuilder", "java.lang.StringBuffer" -> method.equals("toString");
            case "java.lang.StringUTF16" -> method.equals("toBytes");
            case "java.lang.reflect.Array" -> method.equals("newArray");
            case "java.util.Arrays" -> method.startsWith("copyOf") && !isOfPrimitives(allocatedClass);
            case "jdk.internal.misc.Unsafe" ->
                method.equals("allocateInstance") || method.equals("allocateUninitializedArray0");
            default -> false;
        };
    }

    /** Copies of these are made by methods with the names of those for references, but which are not replaced. */
    private static boolean isOfPrimitives(String allocatedClass) {
        return switch (allocatedClass) {
            case "boolean[]", "byte[]", "char[]", "double[]", "float[]", "int[]", "long[]", "short[]" -> true;
            default -> false;
        };
    }

    private static boolean isCalledByReplaced(String className) {
        return switch (className) {
            case "java.lang.AbstractStringBuilder",
                    "java.lang.String",
                    "java.lang.StringLatin1",
                    "java.lang.StringUTF16",
                    "java.lang.reflect.Array",
                    "java.util.Arrays",
                    "jdk.internal.misc.Unsafe" -> true;
            default -> false;
        };
    }
}
