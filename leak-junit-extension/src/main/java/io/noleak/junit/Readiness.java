package io.noleak.junit;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * What an application has to do before it is ready.
 *
 * @param what the condition, for a person: {@code it has printed "Started"}
 */
record Readiness(String what, Condition condition) {

    interface Condition {
        boolean holds(LocalApp app);
    }

    static Readiness http(int port, String path) {
        URI uri = URI.create("http://localhost:" + port + path);
        return new Readiness("GET " + uri + " is answered with 2xx", app -> answers(uri));
    }

    static Readiness logged(String text) {
        return new Readiness(
                "it has printed \"" + text + "\"", app -> app.logText().contains(text));
    }

    boolean test(LocalApp app) {
        return condition.holds(app);
    }

    private static boolean answers(URI uri) {
        try {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            return connection.getResponseCode() / 100 == 2;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public String toString() {
        return what;
    }
}
