package clew.platform.access.signin;

import clew.platform.access.providers.IdentityProviders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/// Signing in through identity providers, where any is configured: authorization code with PKCE, state and
/// nonce; the ID token's signature, issuer, audience and times are checked (OpenID Connect Core 1.0, section
/// 3.1.3.7). Of what the provider sends nothing is kept but the ID token, in the session, for the sign-out.
@Component
class ProviderLogin {

    private final IdentityProviders providers;
    private final ProviderEntrance entrance;

    ProviderLogin(IdentityProviders providers, ProviderEntrance entrance) {
        this.providers = providers;
        this.entrance = entrance;
    }

    void addTo(HttpSecurity http) {
        if (!providers.all().isEmpty()) {
            http.oauth2Login(this::set);
        }
    }

    /// Judges what came back from a provider, and gives passwords to the one who judges those. Each proof has
    /// one judge, so that no failure is counted twice.
    AuthenticationManager besides(AuthenticationManager passwords) {
        OidcUserService users = new OidcUserService();
        users.setRetrieveUserInfo(_ -> false);
        OidcAuthorizationCodeAuthenticationProvider codes =
                new OidcAuthorizationCodeAuthenticationProvider(tokens(), users);
        return attempt -> codes.supports(attempt.getClass())
                ? Objects.requireNonNull(codes.authenticate(attempt), "not OpenID Connect")
                : passwords.authenticate(attempt);
    }

    private void set(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage("/sign-in")
                .clientRegistrationRepository(providers)
                .authorizedClientRepository(new NothingKept())
                .redirectionEndpoint(redirection -> redirection.baseUri("/sign-in/provider/*"))
                .successHandler(entrance)
                .failureHandler(this::failed);
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokens() {
        RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(IdentityProviders.factory())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        HttpSession session = request.getSession();
        boolean link = entrance.forgetPlan(session);
        response.sendRedirect(request.getContextPath() + (link ? "/account/providers?failed" : "/sign-in?down"));
    }

    /// Clew asks nothing of the provider in the member's name, so it keeps no token with which it could.
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // The interface asks for it.
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String provider, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {
            // Nothing is kept.
        }

        @Override
        public void removeAuthorizedClient(
                String provider, Authentication who, HttpServletRequest request, HttpServletResponse response) {
            // Nothing was kept.
        }
    }
}
