package io.noleak.junit.gatling;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;

/** Main class of a fork: Gatling's own, with a watch on the pipe to the parent, so that no parent's death leaves it behind. */
final class ForkedGatling {

    private static final int PARENT_IS_GONE = 130;

    private ForkedGatling() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        Thread watch = new Thread(ForkedGatling::haltWhenParentIsGone, "noleak-parent-watch");
        watch.setDaemon(true);
        watch.start();
        try {
            Class.forName(GatlingRun.MAIN_CLASS)
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            e.getTargetException().printStackTrace();
            System.exit(1);
        }
    }

    private static void haltWhenParentIsGone() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // A broken pipe is the end of the parent just as well.
        }
        Runtime.getRuntime().halt(PARENT_IS_GONE);
    }
}
