package clew.platform.directory;

import java.util.List;

/// What is said of an agency when it is added or changed.
public record NewAgency(
        String name,
        AgencyKind kind,
        String place,
        List<String> languages,
        Contact contact,
        List<Agency.Service> services) {

    public NewAgency {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an agency has a name");
        }
        languages = List.copyOf(languages);
        services = List.copyOf(services);
    }
}
