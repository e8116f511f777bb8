package clew.platform.access.agencies;

import clew.platform.directory.Agency;
import clew.platform.directory.Languages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An agency as somebody typed it, in a form, a table or a program: all text, nothing checked. [AgencyCheck] makes an
/// agency of it, or says what is wrong; the form shows it again as it was typed.
record AgencyDraft(
        String name,
        String kind,
        String place,
        String languages,
        String phone,
        String email,
        String address,
        String website,
        String openingHours,
        List<ServiceDraft> services) {

    /// One service as it was typed.
    record ServiceDraft(String kind, Set<String> takes, String capacity, String free, boolean roundTheClock) {

        static ServiceDraft of(Agency.Service service) {
            return new ServiceDraft(
                    service.kind().name(),
                    service.takes().stream().map(Enum::name).collect(Collectors.toSet()),
                    text(service.capacity()),
                    text(service.free()),
                    service.roundTheClock());
        }
    }

    static AgencyDraft empty() {
        return new AgencyDraft("", "", "", "", "", "", "", "", "", List.of());
    }

    static AgencyDraft of(Agency agency, Locale reader) {
        return new AgencyDraft(
                agency.name(),
                agency.kind().name(),
                agency.place(),
                agency.languages().stream()
                        .map(code -> Languages.name(code, reader))
                        .collect(Collectors.joining(", ")),
                text(agency.contact().phone()),
                text(agency.contact().email()),
                text(agency.contact().address()),
                text(agency.contact().website()),
                text(agency.contact().openingHours()),
                agency.services().stream().map(ServiceDraft::of).toList());
    }

    /// What a form sent: `offers` names the services, and for each `takes.KIND`, `capacity.KIND`, `free.KIND`,
    /// `clock.KIND`.
    static AgencyDraft of(Map<String, String[]> form) {
        return new AgencyDraft(
                one(form, "name"),
                one(form, "kind"),
                one(form, "place"),
                one(form, "languages"),
                one(form, "phone"),
                one(form, "email"),
                one(form, "address"),
                one(form, "website"),
                one(form, "openingHours"),
                Arrays.stream(form.getOrDefault("offers", new String[0]))
                        .distinct()
                        .map(kind -> service(form, kind))
                        .toList());
    }

    static ServiceDraft service(Map<String, String[]> form, String kind) {
        return new ServiceDraft(
                kind,
                Set.of(Arrays.stream(form.getOrDefault("takes." + kind, new String[0]))
                        .distinct()
                        .toArray(String[]::new)),
                one(form, "capacity." + kind),
                one(form, "free." + kind),
                form.containsKey("clock." + kind));
    }

    /// The service of a kind, for the form.
    public Optional<ServiceDraft> service(String wanted) {
        return services.stream().filter(one -> one.kind().equals(wanted)).findFirst();
    }

    private static String one(Map<String, String[]> form, String field) {
        String[] values = form.get(field);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
