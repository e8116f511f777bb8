package clew.platform.directory;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An agency as the directory knows it.
///
/// `languages` are ISO 639 codes; `services` has one entry per kind, in the order of [ServiceKind].
public record Agency(
        AgencyId id,
        String name,
        AgencyKind kind,
        String place,
        List<String> languages,
        Contact contact,
        boolean active,
        int version,
        List<Service> services) {

    public Agency {
        Objects.requireNonNull(id, "id is null");
        languages = List.copyOf(languages);
        services = services.stream().sorted(Comparator.comparing(Service::kind)).toList();
    }

    /// Its service of a kind, if it offers that.
    public Optional<Service> service(ServiceKind wanted) {
        return services.stream().filter(service -> service.kind() == wanted).findFirst();
    }

    /// One service of an agency.
    ///
    /// `takes` is never empty; `capacity` and `free` are null where the agency has not said; `free` never exceeds
    /// `capacity`.
    public record Service(
            ServiceKind kind,
            Set<Taken> takes,
            @Nullable Integer capacity,
            @Nullable Integer free,
            boolean roundTheClock) {

        public Service {
            if (takes.isEmpty()) {
                throw new IllegalArgumentException("a service takes somebody");
            }
            if ((capacity != null && capacity < 0) || (free != null && free < 0)) {
                throw new IllegalArgumentException("places are not negative");
            }
            if (capacity != null && free != null && free > capacity) {
                throw new IllegalArgumentException("more free places than places");
            }
            takes = Collections.unmodifiableSet(EnumSet.copyOf(takes));
        }
    }
}
