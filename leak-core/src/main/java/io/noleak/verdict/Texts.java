package io.noleak.verdict;

import io.noleak.holder.HolderPath;
import io.noleak.site.Frame;
import java.util.ArrayList;
import java.util.List;

/** The texts of a finding that suppressions are matched against. */
final class Texts {

    private Texts() {}

    static List<String> of(SiteGrowth site) {
        List<String> texts = new ArrayList<>();
        texts.add(site.site().toString());
        texts.add(site.site().fingerprint());
        texts.add(site.site().allocatedClass());
        for (Frame frame : site.stack()) {
            texts.add(frame.toString());
            texts.add(frame.className() + "." + frame.methodName());
        }
        if (site.holders() != null) {
            for (HolderPath path : site.holders().paths()) {
                texts.add(path.text());
                texts.add(path.rawText());
            }
        }
        return texts;
    }

    static List<String> of(VitalGrowth vital) {
        List<String> texts = new ArrayList<>(vital.stayed());
        texts.add(vital.vital().toString());
        return texts;
    }
}
