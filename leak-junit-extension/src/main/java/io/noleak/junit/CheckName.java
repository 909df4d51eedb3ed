package io.noleak.junit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What a check is called in messages, tables and file names: {@code OrderTest.place}, {@code OrderTest.place#2}. */
final class CheckName {

    private static final Pattern LAST_NUMBER = Pattern.compile(":(#\\d+)]$");

    private CheckName() {}

    static String of(ExtensionContext context) {
        Deque<String> numbers = new ArrayDeque<>();
        ExtensionContext current = context;
        while (current.getTestMethod().isEmpty() && current.getParent().isPresent()) {
            numbers.addFirst(number(current));
            current = current.getParent().get();
        }
        String method =
                current.getTestMethod().map(found -> "." + found.getName()).orElse("");
        if (numbers.isEmpty()) {
            numbers.addFirst(number(context));
        }
        return context.getTestClass().map(CheckName::nested).orElse("") + method + String.join("", numbers);
    }

    private static String number(ExtensionContext context) {
        Matcher matcher = LAST_NUMBER.matcher(context.getUniqueId());
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String nested(Class<?> type) {
        @Nullable Class<?> enclosing = type.getEnclosingClass();
        return enclosing == null ? type.getSimpleName() : nested(enclosing) + "." + type.getSimpleName();
    }
}
