package io.noleak.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {

    @Test
    void writes_compactly() {
        StringBuilder out = new StringBuilder();
        write(JsonWriter.compact(out));

        assertThat(out).hasToString("{\"a\":\"x\",\"b\":[1,2.5,true,null,[],{}],\"c\":{\"d\":null}}");
    }

    @Test
    void writes_for_people() {
        StringBuilder out = new StringBuilder();
        write(JsonWriter.pretty(out));

        assertThat(out).hasToString("""
                        {
                          "a": "x",
                          "b": [
                            1,
                            2.5,
                            true,
                            null,
                            [],
                            {}
                          ],
                          "c": {
                            "d": null
                          }
                        }""");
    }

    private static void write(JsonWriter json) {
        json.beginObject().field("a", "x").name("b").beginArray();
        json.value(1).value(2.5).value(true).value((String) null);
        json.beginArray().endArray().beginObject().endObject().endArray();
        json.name("c")
                .beginObject()
                .field("d", OptionalLong.empty())
                .endObject()
                .endObject();
    }

    @Test
    void any_string_comes_back_through_utf_8_lone_surrogates_included() {
        SplittableRandom random = new SplittableRandom(42);
        for (int n = 0; n < 2_000; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(20); i > 0; i--) {
                text.append((char) random.nextInt(random.nextBoolean() ? 128 : 65536));
            }
            StringBuilder out = new StringBuilder();
            JsonWriter.compact(out).value(text.toString());
            String received = new String(out.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            assertThat(JsonReader.parse(received).asString()).isEqualTo(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.25, 1e15, 1e300, Double.MIN_VALUE, Double.MAX_VALUE, 123456789.125})
    void any_finite_number_comes_back(double value) {
        StringBuilder out = new StringBuilder();
        JsonWriter.compact(out).value(value);

        assertThat(JsonReader.parse(out.toString()).asDouble()).isEqualTo(value);
    }

    /** An agent that counts every object of its JVM pays for each one that it makes itself. */
    @Test
    void makes_hardly_any_object_to_write() {
        StringBuilder out = new StringBuilder(1 << 20);
        writeRows(out); // what is loaded the first time does not count
        out.setLength(0);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        writeRows(out);
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(out).hasSizeGreaterThan(400_000);
        assertThat(bytes).isLessThan(10_000);
    }

    private static void writeRows(StringBuilder out) {
        JsonWriter json = JsonWriter.compact(out).beginArray();
        for (int row = 0; row < 10_000; row++) {
            json.beginObject()
                    .field("class", "java.lang.String")
                    .field("objects", row)
                    .endObject();
        }
        json.endArray();
    }

    @Test
    void refuses_numbers_that_json_does_not_have() {
        assertThatThrownBy(() -> JsonWriter.compact(new StringBuilder()).value(Double.NaN))
                .hasMessage("JSON has no number NaN; write null for unknown");
    }

    @Test
    void refuses_a_wrong_order_of_calls() {
        JsonWriter json = JsonWriter.compact(new StringBuilder()).beginObject();

        assertThatThrownBy(() -> json.value(1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(json::endArray).isInstanceOf(IllegalStateException.class);
        json.name("a");
        assertThatThrownBy(() -> json.name("b")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(json::endObject).isInstanceOf(IllegalStateException.class);
        json.value(1).endObject();
        assertThatThrownBy(json::beginObject).isInstanceOf(IllegalStateException.class);
    }
}
