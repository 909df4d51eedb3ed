package io.noleak.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of our own with its style and scripts inside, and a policy that lets nothing else run or load. */
final class Page {

    private static final Pattern SLOT = Pattern.compile("\\{\\{(\\w+)}}");

    private final String template;
    private final String style;
    private final String script;

    private Page(String template, String style, String script) {
        this.template = template;
        this.style = style;
        this.script = script;
    }

    static Page of(String template, List<String> scripts) {
        StringBuilder script = new StringBuilder();
        scripts.forEach(name -> script.append(resource(name)));
        return new Page(resource(template), resource("page.css"), script.toString());
    }

    /** Writes the page with its slots filled; the values are markup already. */
    void write(Map<String, String> values, Appendable out) throws IOException {
        Matcher slot = SLOT.matcher(template);
        int from = 0;
        while (slot.find()) {
            out.append(template, from, slot.start()).append(value(slot.group(1), values));
            from = slot.end();
        }
        out.append(template, from, template.length());
    }

    private String value(String name, Map<String, String> values) {
        return switch (name) {
            case "style" -> style;
            case "script" -> script;
            case "policy" ->
                "default-src 'none'; img-src data:; style-src '" + hash(style) + "'; script-src '" + hash(script)
                        + "'; base-uri 'none'; form-action 'none'";
            default -> {
                String value = values.get(name);
                if (value == null) {
                    throw new IllegalArgumentException("The page has a slot that nobody fills: " + name);
                }
                yield value;
            }
        };
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream("page/" + name)) {
            if (in == null) {
                throw new IllegalStateException("Missing in the jar of leak-core: io/noleak/report/page/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
