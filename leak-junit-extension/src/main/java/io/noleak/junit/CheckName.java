package io.noleak.junit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What a check is called in messages, tables and file names: {@code OrderTest.place}, {@code OrderTest.place#2}. */
final class CheckName {

    /** The number of an invocation of a template, or of a dynamic test, in JUnit's unique id. */
    private static final Pattern NUMBER = Pattern.compile("(?:invocation|dynamic-[a-z]+):(#\\d+)]");

    private CheckName() {}

    static String of(ExtensionContext context) {
        StringBuilder name = new StringBuilder();
        ExtensionContext method = MethodContext.of(context);
        name.append(method.getTestClass().map(CheckName::nested).orElse(""));
        method.getTestMethod().ifPresent(found -> name.append('.').append(found.getName()));
        Matcher number = NUMBER.matcher(context.getUniqueId());
        while (number.find()) {
            name.append(number.group(1));
        }
        return name.toString();
    }

    private static String nested(Class<?> type) {
        @Nullable Class<?> enclosing = type.getEnclosingClass();
        return enclosing == null ? type.getSimpleName() : nested(enclosing) + "." + type.getSimpleName();
    }
}
