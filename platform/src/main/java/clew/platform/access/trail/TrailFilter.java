package clew.platform.access.trail;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;

/// Which entries are shown. Days are days in UTC, both included; what is not said does not narrow it.
record TrailFilter(
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate to,

        @Nullable UUID member,
        @Nullable String what,
        @Nullable String outcome) {

    /// The address with this filter, up to and including `page=`.
    String pages() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/trail");
        add(address, "from", from);
        add(address, "to", to);
        add(address, "member", member);
        add(address, "what", what);
        add(address, "outcome", outcome);
        return address.queryParam("page", "").encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            address.queryParam(name, value);
        }
    }
}
