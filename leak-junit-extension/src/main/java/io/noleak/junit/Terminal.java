package io.noleak.junit;

import java.io.Console;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Whether a person looks at this JVM's output on a terminal, where a line can be written over. */
final class Terminal {

    private Terminal() {}

    static boolean present() {
        Console console = System.console();
        return isTerminal(console) && System.getenv("TERM") != null && System.getenv("CI") == null;
    }

    /** Before JDK 22 there is a console only on a terminal; since then the console knows. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            Method isTerminal = Console.class.getMethod("isTerminal");
            return (boolean) isTerminal.invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
