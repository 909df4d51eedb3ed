package io.noleak.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @Test
    void reads_every_kind_of_value() {
        JsonObject object = JsonReader.parse("""
                        {"text": "a\\u00e9\\n\\"\\/", "whole": -42, "real": 1.5e3, "yes": true, "no": false,
                         "unknown": null, "list": [1, [], {}]}
                        """).asObject();

        assertThat(object.string("text")).isEqualTo("aé\n\"/");
        assertThat(object.intValue("whole")).isEqualTo(-42);
        assertThat(object.longValue("whole")).isEqualTo(-42L);
        assertThat(object.doubleValue("real")).isEqualTo(1500);
        assertThat(object.booleanValue("yes")).isTrue();
        assertThat(object.booleanValue("no")).isFalse();
        assertThat(object.find("unknown")).isEmpty();
        assertThat(object.find("absent")).isEmpty();
        assertThat(object.array("list")).hasSize(3);
        assertThat(object.array("list").get(1).asArray()).isEmpty();
        assertThat(object.array("list").get(2).asObject().members()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                | Expected a value, found the end of the text (line 1, column 1)",
                "`[1,]`            | Expected a value, found ']' (line 1, column 4)",
                "`{\"a\":1,}`      | Expected a name in double quotes, found '}' (line 1, column 8)",
                "`{a:1}`           | Expected a name in double quotes, found 'a' (line 1, column 2)",
                "`{\"a\" 1}`       | Expected ':', found '1' (line 1, column 6)",
                "`{\"a\":1,\"a\":2}` | The name \"a\" is there twice in one object (line 1, column 11)",
                "`[01]`            | Expected ']', found '1' (line 1, column 3)",
                "`[1.]`            | Expected a digit after '.', found ']' (line 1, column 4)",
                "`[1e+]`           | Expected a digit in the exponent, found ']' (line 1, column 5)",
                "`[-]`             | Expected a value, found ']' (line 1, column 3)",
                "`[NaN]`           | Expected a value, found 'N' (line 1, column 2)",
                "`[nul]`           | Expected a value, found 'n' (line 1, column 2)",
                "`[\"a]`           | Expected '\"' at the end of a string, found the end of the text (line 1, column 5)",
                "`[\"\\x\"]`       | Expected an escape, found 'x' (line 1, column 4)",
                "`[\"\\u12g4\"]`   | Expected four hexadecimal digits after \\u, found 'g' (line 1, column 7)",
                "`[1] 2`           | Expected the end of the text, found '2' (line 1, column 5)",
                "`[1 /* no */]`    | Expected ']', found '/' (line 1, column 4)",
            })
    void says_what_is_wrong_and_where(String text, String message) {
        assertThatThrownBy(() -> JsonReader.parse(text))
                .isInstanceOf(JsonException.class)
                .hasMessage(message);
    }

    @Test
    void counts_lines() {
        assertThatThrownBy(() -> JsonReader.parse("{\n  \"a\": 1,\n  \"b\": ?\n}"))
                .hasMessage("Expected a value, found '?' (line 3, column 8)");
    }

    @Test
    void refuses_raw_control_characters_and_a_nul_after_the_end() {
        assertThatThrownBy(() -> JsonReader.parse("\"a\nb\"")).hasMessageContaining("found U+000A");
        assertThatThrownBy(() -> JsonReader.parse("1\0")).hasMessageContaining("Expected the end of the text");
    }

    @Test
    void refuses_what_is_nested_too_deeply_without_overflowing_the_stack() {
        assertThatThrownBy(() -> JsonReader.parse("[".repeat(1_000_000)))
                .hasMessage("Nested deeper than the 64 levels that are accepted (line 1, column 65)");
    }

    @Test
    void refuses_what_is_too_long() {
        assertThatThrownBy(() -> JsonReader.parse("[1, 2, 3]", new JsonLimits(8, 4)))
                .hasMessage("The JSON text has 9 characters, more than the 8 that are accepted");
    }

    @Test
    void names_a_missing_member_and_a_wrong_kind_with_their_place() {
        JsonObject object = JsonReader.parse("{\n\"a\": \"x\"}").asObject();

        assertThatThrownBy(() -> object.get("b")).hasMessage("Missing: \"b\" (line 1, column 1)");
        assertThatThrownBy(() -> object.longValue("a"))
                .hasMessage("Expected a whole number, found a string (line 2, column 6)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "1.0", "1e2", "99999999999999999999999999999999999999999999999999"})
    void a_whole_number_is_never_rounded(String number) {
        assertThatThrownBy(() -> JsonReader.parse(number).asLong())
                .hasMessageStartingWith("Expected a whole number of at most 64 bits, found the number ");
        assertThatThrownBy(() -> JsonReader.parse("1e999").asDouble()).isInstanceOf(JsonException.class);
    }

    @Test
    void keeps_the_order_of_members() {
        assertThat(List.copyOf(JsonReader.parse("{\"z\":1,\"a\":2,\"m\":3}")
                        .asObject()
                        .members()
                        .keySet()))
                .containsExactly("z", "a", "m");
    }
}
