package io.noleak.junit.services;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JDBC URL taken apart, so that the schema can be exchanged. */
record JdbcUrl(String server, String schema, String options) {

    private static final Pattern SHAPE = Pattern.compile("(jdbc:(?:mysql|mariadb)://[^/?]+)/?([^?]*)(\\?.*)?");

    static JdbcUrl parse(String url) {
        Matcher matcher = SHAPE.matcher(url);
        if (!matcher.matches()) {
            throw new ServicesException(
                    url + " is not a URL of a MySQL server. Give, for example, jdbc:mysql://localhost:3306/.");
        }
        String options = matcher.group(3);
        return new JdbcUrl(matcher.group(1), matcher.group(2), options == null ? "" : options);
    }

    JdbcUrl withSchema(String name) {
        return new JdbcUrl(server, name, options);
    }

    @Override
    public String toString() {
        return server + "/" + schema + options;
    }
}
