package clew.platform.access.agencies;

import clew.platform.directory.Agency;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.Languages;
import clew.platform.directory.ServiceKind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// Which agencies a list shows. What is not said, or cannot be read, does not narrow it.
record AgencyFilter(
        @Nullable String name,
        @Nullable AgencyKind kind,
        @Nullable ServiceKind service,
        @Nullable String place,
        @Nullable String language,
        @Nullable Boolean inactive) {

    boolean shows(Agency agency, Locale reader) {
        return (agency.active() || Boolean.TRUE.equals(inactive))
                && contains(agency.name(), name)
                && contains(agency.place(), place)
                && (kind == null || agency.kind() == kind)
                && (service == null || agency.service(service).isPresent())
                && speaks(agency, reader);
    }

    /// The address of the list with this filter, up to and including `page=`.
    String pages() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/agencies");
        Map<String, Optional<?>> parts = Map.of(
                "name", Optional.ofNullable(name),
                "kind", Optional.ofNullable(kind),
                "service", Optional.ofNullable(service),
                "place", Optional.ofNullable(place),
                "language", Optional.ofNullable(language),
                "inactive", Optional.ofNullable(inactive));
        parts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(part -> part.getValue().ifPresent(value -> address.queryParam(part.getKey(), "{v}")));
        return address.encode()
                        .buildAndExpand(parts.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .flatMap(part -> part.getValue().stream())
                                .toArray())
                        .toUriString()
                + (parts.values().stream().anyMatch(Optional::isPresent) ? "&page=" : "?page=");
    }

    private boolean speaks(Agency agency, Locale reader) {
        if (language == null || language.isBlank()) {
            return true;
        }
        return Languages.find(language, reader)
                .map(agency.languages()::contains)
                .orElse(false);
    }

    private static boolean contains(String text, @Nullable String part) {
        return part == null
                || text.toLowerCase(Locale.ROOT).contains(part.strip().toLowerCase(Locale.ROOT));
    }
}
