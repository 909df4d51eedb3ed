package io.noleak.agent;

import io.noleak.site.Frame;
import io.noleak.site.GeneratedNames;
import java.util.ArrayList;
import java.util.List;

/** One trace as the native library describes it: the allocated class, then a line for each frame, top first. */
record TraceText(String allocatedClass, List<Frame> stack) {

    static TraceText parse(String text) {
        String[] lines = text.split("\n", -1);
        List<Frame> stack = new ArrayList<>(lines.length - 1);
        for (int i = 1; i < lines.length; i++) {
            String[] field = lines[i].split("\t", -1);
            stack.add(new Frame(
                    className(field[0]), field[1], field[2].isEmpty() ? null : field[2], Integer.parseInt(field[3])));
        }
        return new TraceText(className(lines[0]), stack);
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
