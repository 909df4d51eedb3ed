package io.noleak.report;

/**
 * One line of a report that is shown as it is.
 *
 * @param name its name in JSON: {@code samplesLost}
 * @param label its name for a person: {@code samples lost}
 * @param value what is known, for a person
 */
public record Fact(String name, String label, String value) {}
