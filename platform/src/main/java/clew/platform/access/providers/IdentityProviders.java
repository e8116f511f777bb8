package clew.platform.access.providers;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// The identity providers that `clew.oidc.*` names: for each a short name of its own, then `issuer`,
/// `client-id`, `client-secret`, `name` (what the button says) and, if wanted, `strong-acr` (values of the
/// claim `acr` that stand for several factors).
///
/// What a provider can do is asked of it when somebody first wants to sign in through it, not at the start:
/// Clew starts and lets members in by other ways while a provider is down.
@Component
public class IdentityProviders implements ClientRegistrationRepository {

    private static final Logger LOG = LoggerFactory.getLogger(IdentityProviders.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ParameterizedTypeReference<Map<String, Object>> ANY = new ParameterizedTypeReference<>() {};

    private final Map<String, Setting> settings;
    private final Map<String, ClientRegistration> reached = new ConcurrentHashMap<>();
    private final RestClient client;

    IdentityProviders(Environment environment) {
        this.settings = new TreeMap<>(Binder.get(environment)
                .bind("clew.oidc", Bindable.mapOf(String.class, Setting.class))
                .orElse(Map.of()));
        settings.forEach(Setting::check);
        this.client = patient();
    }

    /// Asks others over the network, and does not wait for ever.
    public static RestClient patient() {
        return RestClient.builder().requestFactory(factory()).build();
    }

    /// Connections that do not wait for ever.
    public static JdkClientHttpRequestFactory factory() {
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        factory.setReadTimeout(PATIENCE);
        return factory;
    }

    /// The providers that are configured.
    public List<Provider> all() {
        return settings.entrySet().stream()
                .map(entry -> new Provider(
                        entry.getKey(),
                        entry.getValue().name(),
                        entry.getValue().issuer()))
                .toList();
    }

    /// One provider by its short name.
    public Optional<Provider> find(String id) {
        return all().stream().filter(provider -> provider.id().equals(id)).findFirst();
    }

    /// Whether the provider can be asked now; its answer is remembered.
    public boolean answers(String id) {
        return findByRegistrationId(id) != null;
    }

    /// Whether this value of the claim `acr` stands for several factors at this provider.
    public boolean isStrong(String id, @Nullable String acr) {
        Setting setting = settings.get(id);
        return setting != null && acr != null && setting.strongAcr().contains(acr);
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        Setting setting = settings.get(id);
        if (setting == null) {
            return null;
        }
        ClientRegistration known = reached.get(id);
        if (known != null) {
            return known;
        }
        ClientRegistration found = ask(id, setting);
        if (found != null) {
            reached.put(id, found);
        }
        return found;
    }

    private @Nullable ClientRegistration ask(String id, Setting setting) {
        try {
            Map<String, Object> said = client.get()
                    .uri(setting.issuer().replaceAll("/$", "") + "/.well-known/openid-configuration")
                    .retrieve()
                    .body(ANY);
            if (said == null || !setting.issuer().equals(said.get("issuer"))) {
                LOG.warn("The identity provider {} names another issuer than clew.oidc.{}.issuer.", id, id);
                return null;
            }
            return registration(id, setting, said);
        } catch (RestClientException | IllegalArgumentException silent) {
            LOG.warn(
                    "The identity provider {} does not answer: {}.",
                    id,
                    silent.getClass().getSimpleName());
            return null;
        }
    }

    private static ClientRegistration registration(String id, Setting setting, Map<String, Object> said) {
        return ClientRegistrations.fromOidcConfiguration(new LinkedHashMap<>(said))
                .registrationId(id)
                .clientId(setting.clientId())
                .clientSecret(setting.clientSecret())
                .clientName(setting.name())
                .redirectUri("{baseUrl}/sign-in/provider/{registrationId}")
                .scope("openid")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }

    /// A provider as the pages name it.
    public record Provider(String id, String name, String issuer) {}

    /// What the configuration says of one provider.
    record Setting(String issuer, String clientId, String clientSecret, String name, List<String> strongAcr) {

        Setting(
                @Nullable String issuer,
                @Nullable String clientId,
                @Nullable String clientSecret,
                @Nullable String name,
                @Nullable List<String> strongAcr) {
            this.issuer = issuer == null ? "" : issuer.strip();
            this.clientId = clientId == null ? "" : clientId.strip();
            this.clientSecret = clientSecret == null ? "" : clientSecret;
            this.name = name == null || name.isBlank() ? this.issuer : name.strip();
            this.strongAcr = strongAcr == null ? List.of() : List.copyOf(strongAcr);
        }

        static void check(String id, Setting setting) {
            boolean tls = setting.issuer.startsWith("https://") || setting.issuer.startsWith("http://127.0.0.1");
            if (!tls || setting.clientId.isEmpty() || setting.clientSecret.isEmpty()) {
                throw new IllegalArgumentException(
                        "clew.oidc." + id + " needs issuer (an https address), client-id and " + "client-secret.");
            }
        }

        @Override
        public String toString() {
            return "Setting of " + issuer;
        }
    }
}
