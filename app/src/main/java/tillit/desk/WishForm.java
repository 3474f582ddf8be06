package tillit.desk;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import tillit.ground.notices.Kind;
import tillit.ground.notices.Told;
import tillit.ground.notices.Wish;
import tillit.ground.page.Language;

/** How somebody wants to hear, as the form sends it. */
record WishForm(
        @Nullable Language language,

        @NotNull(message = "desk.notices.time.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.TIME)
        LocalTime quietFrom,

        @NotNull(message = "desk.notices.time.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.TIME)
        LocalTime quietUntil,

        @Nullable Boolean closed,

        @NotNull(message = "desk.notices.time.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.TIME)
        LocalTime digestAt,

        @Nullable Map<Kind, Told> told) {

    Wish wish() {
        return new Wish(
                language == null ? Language.SV : language,
                quietFrom,
                quietUntil,
                Boolean.TRUE.equals(closed),
                digestAt,
                told == null ? Map.of() : told);
    }
}
