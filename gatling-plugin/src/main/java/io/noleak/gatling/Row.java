package io.noleak.gatling;

/**
 * A line of ours in Gatling's report, where it looks like a request.
 *
 * @param name name of the request, distinct within a run
 * @param passed whether it is logged as OK
 * @param message why not, at most {@value #LONGEST_MESSAGE} characters; empty if there is nothing to say
 */
record Row(String name, boolean passed, String message) {

    /** Gatling cuts messages at 200 characters without a sign; ours end in one. */
    static final int LONGEST_MESSAGE = 199;

    private static final String ELLIPSIS = "…";

    Row {
        message = shorten(message.replaceAll("\\s+", " ").strip());
    }

    static Row passed(String name) {
        return new Row(name, true, "");
    }

    static Row failed(String name, String message) {
        return new Row(name, false, message);
    }

    private static String shorten(String message) {
        return message.length() <= LONGEST_MESSAGE
                ? message
                : message.substring(0, LONGEST_MESSAGE - ELLIPSIS.length()) + ELLIPSIS;
    }
}
