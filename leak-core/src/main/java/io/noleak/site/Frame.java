package io.noleak.site;

import org.jspecify.annotations.Nullable;

/**
 * One frame of the stack that allocated an object.
 *
 * @param className binary class name, normalised by {@link GeneratedNames}
 * @param methodName method name as in the class file ({@code <init>} for a constructor)
 * @param fileName source file without its folder, or null where the class file does not say
 * @param line 1-based source line, or {@link #UNKNOWN_LINE}
 */
public record Frame(
        String className, String methodName, @Nullable String fileName, int line) {

    /** The line of a frame without line information, a native method for example. */
    public static final int UNKNOWN_LINE = -1;

    public Frame {
        if (className.isEmpty() || methodName.isEmpty()) {
            throw new IllegalArgumentException("A frame needs a class and a method name");
        }
    }

    /** Returns {@code OrderLog.java:42}, the part an IDE makes a link of; the class name where there is no file. */
    public String location() {
        String file = fileName == null ? simpleClassName() : fileName;
        return line < 0 ? file : file + ":" + line;
    }

    /** Returns {@code OrderLog.record}. */
    public String simpleMethod() {
        return simpleClassName() + "." + methodName;
    }

    /** Returns {@code OrderLog.record(OrderLog.java:42)}. */
    @Override
    public String toString() {
        return simpleMethod() + "(" + location() + ")";
    }

    private String simpleClassName() {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
