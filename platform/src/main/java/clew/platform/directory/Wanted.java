package clew.platform.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person needs of an agency: the service, whom it must take, languages in common (ISO 639, any one will do;
/// none known = empty), the place to be in or near, and whether it cannot wait.
public record Wanted(
        ServiceKind service,
        Taken whom,
        List<String> languages,
        @Nullable String place,
        boolean urgent) {

    public Wanted {
        languages = List.copyOf(languages);
    }
}
