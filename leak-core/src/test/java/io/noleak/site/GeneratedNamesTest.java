package io.noleak.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneratedNamesTest {

    @ParameterizedTest
    @CsvSource({
        "shop.Order$$Lambda/0x00007f0c8c001a00, shop.Order$$Lambda",
        "shop.Order$$Lambda$14/0x0000000800c03000, shop.Order$$Lambda",
        "shop.Order$$Lambda$23/1324119927, shop.Order$$Lambda",
        "lambda$place$7, lambda$place",
        "jdk.proxy2.$Proxy113, jdk.proxy2.$Proxy",
        "jdk.internal.reflect.GeneratedMethodAccessor42, jdk.internal.reflect.GeneratedMethodAccessor",
        "shop.Order$$SpringCGLIB$$0, shop.Order$$SpringCGLIB$$",
        "shop.Order$MockitoMock$1942341, shop.Order$MockitoMock",
        "java.lang.invoke.LambdaForm$DMH/0x0000000800c02400, java.lang.invoke.LambdaForm$DMH",
    })
    void takes_out_what_differs_from_run_to_run(String generated, String normalised) {
        assertThat(GeneratedNames.normalise(generated)).isEqualTo(normalised);
    }

    @ParameterizedTest
    @CsvSource({"shop.Order", "shop.Order$Line", "shop.Order$1", "byte[]", "shop.Year2026", "<init>", "access$000"})
    void leaves_names_that_a_person_wrote(String name) {
        assertThat(GeneratedNames.normalise(name)).isEqualTo(name);
    }
}
