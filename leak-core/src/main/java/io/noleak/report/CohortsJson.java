package io.noleak.report;

import io.noleak.internal.json.JsonWriter;
import io.noleak.verdict.CohortMatrix;

/** How live[birth][show] of one site becomes one JSON value. */
@FunctionalInterface
interface CohortsJson {

    void write(CohortMatrix live, JsonWriter json);
}
