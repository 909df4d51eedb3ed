package io.noleak.agent.endpoint;

import java.util.function.Supplier;

/**
 * What an operation answers, in both languages; only the one that was asked for is made.
 *
 * @param text for a person
 * @param json for a program
 */
record Answer(Supplier<String> text, Supplier<String> json) {}
