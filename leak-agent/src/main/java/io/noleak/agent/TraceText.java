package io.noleak.agent;

import io.noleak.site.Frame;
import io.noleak.site.GeneratedNames;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** One trace as the native library describes it: the allocated class, then a line for each frame, top first. */
record TraceText(String allocatedClass, List<Frame> stack) {

    /**
     * Parses a trace.
     *
     * @param frames shared by all traces: stacks differ in few of theirs; new ones are added
     */
    static TraceText parse(String text, FramePool frames) {
        String[] lines = text.split("\n", -1);
        Frame[] stack = new Frame[lines.length - 1];
        for (int i = 0; i < stack.length; i++) {
            stack[i] = frames.intern(frame(lines[i + 1]));
        }
        return new TraceText(className(lines[0]), Collections.unmodifiableList(Arrays.asList(stack)));
    }

    private static Frame frame(String line) {
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
