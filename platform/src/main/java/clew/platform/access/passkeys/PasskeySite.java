package clew.platform.access.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The name and the addresses for which passkeys are made. A passkey works for the name it was made for, and a
/// page under another name cannot ask for it: that is what makes it safe against false pages.
///
/// `clew.passkeys.name` is the domain, `clew.passkeys.origins` the addresses (`https://` and the domain, if not set).
/// Without a name passkeys work on `localhost` only, to try them; the browser demands a domain and TLS elsewhere.
@Component
class PasskeySite {

    private static final String LOCAL = "localhost";

    private final String name;
    private final Set<String> origins;

    PasskeySite(@Value("${clew.passkeys.name:}") String name, @Value("${clew.passkeys.origins:}") Set<String> origins) {
        this.name = name.strip();
        this.origins = origins.isEmpty() ? Set.of("https://" + this.name) : Set.copyOf(origins);
    }

    /// For which name and addresses a request may ask; empty if passkeys do not work there.
    Optional<Site> at(HttpServletRequest request) {
        String origin = origin(request);
        if (!name.isEmpty()) {
            return origins.contains(origin) ? Optional.of(new Site(name, origins)) : Optional.empty();
        }
        return request.getServerName().equals(LOCAL) ? Optional.of(new Site(LOCAL, Set.of(origin))) : Optional.empty();
    }

    private static String origin(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == ("https".equals(request.getScheme()) ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }

    /// A name with the addresses under which it is used.
    record Site(String name, Set<String> origins) {}
}
