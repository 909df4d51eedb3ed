package io.noleak.holder;

import java.util.regex.Pattern;

/** Class names as dumps, the JVM and persons write them. */
final class ClassNames {

    /** The JDK numbers the classes it makes; which number one gets says nothing. */
    private static final Pattern NUMBERED = Pattern.compile("(\\$Proxy|Generated\\w+Accessor)\\d+");

    private ClassNames() {}

    /** Returns {@code java.lang.String[]} for {@code [Ljava/lang/String;}. */
    static String fromDump(String name) {
        int dimensions = 0;
        while (dimensions < name.length() && name.charAt(dimensions) == '[') {
            dimensions++;
        }
        String element = name.substring(dimensions);
        if (dimensions > 0) {
            element = element.startsWith("L") && element.endsWith(";")
                    ? element.substring(1, element.length() - 1)
                    : primitive(element);
        }
        return element.replace('/', '.') + "[]".repeat(Math.min(dimensions, 255));
    }

    private static String primitive(String letter) {
        return switch (letter) {
            case "Z" -> "boolean";
            case "C" -> "char";
            case "F" -> "float";
            case "D" -> "double";
            case "B" -> "byte";
            case "S" -> "short";
            case "I" -> "int";
            case "J" -> "long";
            default -> letter;
        };
    }

    /**
     * Returns {@code Order.Line} for {@code shop.Order$Line}, {@code $Proxy} for {@code jdk.proxy2.$Proxy113}; a lambda is
     * named after the class that made it.
     */
    static String simple(String name) {
        int hidden = name.indexOf("$$Lambda");
        if (hidden >= 0) {
            return simple(name.substring(0, hidden)) + " lambda";
        }
        String plain = name;
        int address = plain.indexOf("+0x");
        if (address < 0) {
            address = plain.indexOf(".0x");
        }
        if (address > 0) {
            plain = plain.substring(0, address);
        }
        plain = plain.substring(plain.lastIndexOf('.') + 1);
        StringBuilder nested = new StringBuilder(NUMBERED.matcher(plain).replaceAll("$1"));
        for (int i = 1; i < nested.length() - 1; i++) {
            if (nested.charAt(i) == '$' && Character.isUpperCase(nested.charAt(i + 1))) {
                nested.setCharAt(i, '.');
            }
        }
        return nested.toString();
    }
}
