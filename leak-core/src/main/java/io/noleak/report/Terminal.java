package io.noleak.report;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Whether a person sees what this process prints. */
final class Terminal {

    private Terminal() {}

    /** Returns whether to colour what goes to standard output; see https://no-color.org. */
    static boolean coloured() {
        return System.getenv("NO_COLOR") == null && present();
    }

    /** From JDK 22 on there always is a console, and it knows whether it is a terminal. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean present() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
