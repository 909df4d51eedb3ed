package io.noleak.agent;

import io.noleak.site.Frame;
import io.noleak.site.GeneratedNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** One trace as the native library describes it: the allocated class, then a line for each frame, top first. */
record TraceText(String allocatedClass, List<Frame> stack) {

    /**
     * Parses a trace.
     *
     * @param frames shared by all traces, made with {@link #frame}
     */
    static TraceText parse(String text, FramePool frames) {
        List<Frame> stack = new ArrayList<>();
        int end = endOfLine(text, 0);
        String allocated = className(text.substring(0, end));
        while (end < text.length()) {
            int start = end + 1;
            end = endOfLine(text, start);
            stack.add(frames.at(text, start, end));
        }
        // Not List.copyOf: a search for growing collections would count it as one of the observed JVM.
        return new TraceText(allocated, Collections.unmodifiableList(Arrays.asList(stack.toArray(Frame[]::new))));
    }

    private static int endOfLine(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    /** Parses the line of one frame: class, method, file and line with tabs between them. */
    static Frame frame(String line) {
        String[] field = line.split("\t", -1);
        return new Frame(
                className(field[0]), field[1], field[2].isEmpty() ? null : field[2], Integer.parseInt(field[3]));
    }

    /** Turns {@code [Ljava/lang/String;} into {@code java.lang.String[]}; normalised, so that each proxy is not a new class. */
    static String className(String signature) {
        int dimensions = 0;
        while (signature.charAt(dimensions) == '[') {
            dimensions++;
        }
        String element = switch (signature.charAt(dimensions)) {
            case 'Z' -> "boolean";
            case 'B' -> "byte";
            case 'C' -> "char";
            case 'S' -> "short";
            case 'I' -> "int";
            case 'J' -> "long";
            case 'F' -> "float";
            case 'D' -> "double";
            default -> hiddenToBinary(signature.substring(dimensions + 1, signature.length() - 1));
        };
        return element + "[]".repeat(dimensions);
    }

    /** JVMTI writes a hidden class {@code pkg/Name.0x0001}, {@link Class#getName} {@code pkg.Name/0x0001}. */
    private static String hiddenToBinary(String internal) {
        int dot = internal.indexOf('.');
        String name = dot < 0
                ? internal.replace('/', '.')
                : internal.substring(0, dot).replace('/', '.') + "/" + internal.substring(dot + 1);
        return GeneratedNames.normalise(name);
    }
}
