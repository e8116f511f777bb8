package clew.platform.access.agencies;

import clew.platform.access.agencies.AgencyDraft.ServiceDraft;
import clew.platform.directory.Agency;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.Contact;
import clew.platform.directory.Languages;
import clew.platform.directory.NewAgency;
import clew.platform.directory.ServiceKind;
import clew.platform.directory.Taken;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes an agency of what was typed, or says of every field that will not do what was expected.
final class AgencyCheck {

    private static final int LONGEST = 200;
    private static final int MOST_PLACES = 100_000;

    private final Locale reader;
    private final List<Problem> problems = new ArrayList<>();

    private AgencyCheck(Locale reader) {
        this.reader = reader;
    }

    /// One field that will not do.
    ///
    /// @param field its name; for a service with the kind behind, as in `capacity.SHELTER`
    /// @param value what was typed
    /// @param expectedKey the message key of what was expected
    record Problem(String field, String value, String expectedKey) {}

    /// The agency, where there are no problems; else the problems.
    record Checked(@Nullable NewAgency agency, List<Problem> problems) {}

    static Checked check(AgencyDraft draft, Locale reader) {
        AgencyCheck check = new AgencyCheck(reader);
        Optional<NewAgency> agency = check.agency(draft);
        return new Checked(check.problems.isEmpty() ? agency.orElse(null) : null, List.copyOf(check.problems));
    }

    /// Only the numbers of places, for a service that is known.
    static Optional<Agency.Service> places(Agency.Service known, ServiceDraft typed, List<Problem> problems) {
        AgencyCheck check = new AgencyCheck(Locale.ENGLISH);
        Integer capacity = check.places("capacity", typed.kind(), typed.capacity());
        Integer free = check.places("free", typed.kind(), typed.free());
        check.compare(typed, capacity, free);
        problems.addAll(check.problems);
        return check.problems.isEmpty()
                ? Optional.of(new Agency.Service(known.kind(), known.takes(), capacity, free, known.roundTheClock()))
                : Optional.empty();
    }

    private Optional<NewAgency> agency(AgencyDraft draft) {
        String name = required("name", draft.name());
        AgencyKind kind = choice("kind", draft.kind(), AgencyKind.class).orElse(null);
        String place = required("place", draft.place());
        List<String> languages = languages(draft.languages());
        Contact contact = new Contact(
                optional("phone", draft.phone()),
                optional("email", draft.email()),
                optional("address", draft.address()),
                website(draft.website()),
                optional("openingHours", draft.openingHours()));
        List<Agency.Service> services = services(draft.services());
        return kind == null || name.isEmpty()
                ? Optional.empty()
                : Optional.of(new NewAgency(name, kind, place, languages, contact, services));
    }

    private List<Agency.Service> services(List<ServiceDraft> drafts) {
        List<Agency.Service> services = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (ServiceDraft draft : drafts) {
            if (!seen.add(draft.kind())) {
                problem("service", draft.kind(), "once");
            } else {
                service(draft).ifPresent(services::add);
            }
        }
        return services;
    }

    private Optional<Agency.Service> service(ServiceDraft draft) {
        int before = problems.size();
        Optional<ServiceKind> kind = choice("service", draft.kind(), ServiceKind.class);
        EnumSet<Taken> takes = EnumSet.noneOf(Taken.class);
        draft.takes()
                .forEach(word ->
                        choice("takes." + draft.kind(), word, Taken.class).ifPresent(takes::add));
        if (draft.takes().isEmpty()) {
            problem("takes." + draft.kind(), "", "takes");
        }
        Integer capacity = places("capacity", draft.kind(), draft.capacity());
        Integer free = places("free", draft.kind(), draft.free());
        compare(draft, capacity, free);
        return problems.size() > before
                ? Optional.empty()
                : kind.map(one -> new Agency.Service(one, takes, capacity, free, draft.roundTheClock()));
    }

    private void compare(ServiceDraft draft, @Nullable Integer capacity, @Nullable Integer free) {
        if (capacity != null && free != null && free > capacity) {
            problem("free." + draft.kind(), draft.free(), "freeAboveCapacity");
        }
    }

    private @Nullable Integer places(String field, String kind, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            int number = Integer.parseInt(typed);
            if (number >= 0 && number <= MOST_PLACES) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, like a number that is out of range
        }
        problem(field + "." + kind, typed, "number");
        return null;
    }

    private List<String> languages(String typed) {
        Set<String> codes = new LinkedHashSet<>();
        for (String word : typed.split("[,;/\n]")) {
            if (!word.isBlank()) {
                Languages.find(word, reader)
                        .ifPresentOrElse(codes::add, () -> problem("languages", word.strip(), "language"));
            }
        }
        return List.copyOf(codes);
    }

    private <E extends Enum<E>> Optional<E> choice(String field, String typed, Class<E> type) {
        for (E one : EnumSet.allOf(type)) {
            if (one.name().equals(typed)) {
                return Optional.of(one);
            }
        }
        problem(field, typed, type.getSimpleName());
        return Optional.empty();
    }

    private String required(String field, String typed) {
        if (typed.isEmpty()) {
            problem(field, typed, field);
        }
        optional(field, typed);
        return typed;
    }

    private @Nullable String optional(String field, String typed) {
        if (typed.length() > LONGEST) {
            problem(field, typed.substring(0, 40) + "…", "shorter");
        }
        return typed.isEmpty() ? null : typed;
    }

    /// Only addresses of the web: a link of another kind could run something in the reader's browser.
    private @Nullable String website(String typed) {
        if (!typed.isEmpty() && !typed.matches("https?://[^\\s<>\"]+")) {
            problem("website", typed, "website");
        }
        return optional("website", typed);
    }

    private void problem(String field, String value, String expected) {
        problems.add(new Problem(field, value, "directory.expected." + expected));
    }
}
