package tillit.casework.openaccess;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import tillit.ground.page.PlainText;

/** What is typed of an offering. */
record OfferingForm(
        @Nullable Integer unit,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String what,
        Offering.@Nullable Audience audience,
        @Nullable String ages,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate decidedOn,

        @Nullable String paragraph,
        @Nullable String conditions,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate fromDay,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate unnamedOn,

        @Nullable String unnamedWhy) {

    /** All words, by their fields. */
    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("name", said(name));
        words.put("what", said(what));
        words.put("ages", said(ages));
        words.put("paragraph", said(paragraph));
        words.put("conditions", said(conditions));
        words.put("unnamedWhy", said(unnamedWhy));
        return words;
    }

    /** All days, by their fields. */
    Map<String, @Nullable LocalDate> days() {
        Map<String, @Nullable LocalDate> days = new LinkedHashMap<>();
        days.put("decidedOn", decidedOn);
        days.put("fromDay", fromDay);
        days.put("unnamedOn", unnamedOn);
        return days;
    }

    private static String said(@Nullable String typed) {
        return PlainText.of(typed).strip();
    }
}
