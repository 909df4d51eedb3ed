package io.noleak.benchmarks.tool;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Opens and closes tools in this JVM, as it is told in words: a tool's name opens it. Used by one thread. */
public final class ToolCommands implements UnaryOperator<String> {

    public static final String BEGIN = "begin";
    public static final String CLOSE = "close";

    private @Nullable Tool open;

    /** Returns what the tool says of itself, in one line; often nothing. */
    @Override
    public String apply(String command) {
        Tool tool = open;
        if (command.equals(CLOSE)) {
            if (tool != null) {
                tool.close();
            }
            open = null;
            return "";
        }
        if (!command.equals(BEGIN)) {
            open = Tool.open(command);
            return "";
        }
        if (tool == null) {
            throw new IllegalStateException("Open a tool before: its name");
        }
        tool.begin();
        System.gc(); // no tool starts with younger garbage than another
        return tool.note();
    }
}
