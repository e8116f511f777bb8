package clew.platform.access.signin;

import clew.platform.access.providers.IdentityProviders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/// Who came through an identity provider is offered to sign out there too (OpenID Connect RP-Initiated Logout
/// 1.0), on the page after the sign-out: a form may lead to no other host, and the member may want to stay
/// signed in elsewhere.
@Component
class ProviderSignOut implements LogoutHandler, LogoutSuccessHandler {

    static final String ATTRIBUTE = "clew.provider";
    static final String OFFER = "clew.providerSignOut";

    private final IdentityProviders providers;

    ProviderSignOut(IdentityProviders providers) {
        this.providers = providers;
    }

    /// Takes from the session what the offer needs, before the session is put away.
    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(ATTRIBUTE) instanceof Known known) {
            request.setAttribute(ATTRIBUTE, known);
        }
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        if (request.getAttribute(ATTRIBUTE) instanceof Known known) {
            offer(known).ifPresent(offer -> request.getSession().setAttribute(OFFER, offer));
        }
        response.sendRedirect(request.getContextPath() + "/sign-in?out");
    }

    private Optional<Offer> offer(Known known) {
        ClientRegistration provider = providers.findByRegistrationId(known.provider());
        Object end = provider == null
                ? null
                : provider.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        if (provider == null || !(end instanceof String address)) {
            return Optional.empty();
        }
        String back = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/sign-in")
                .toUriString();
        return Optional.of(new Offer(
                provider.getClientName(),
                UriComponentsBuilder.fromUriString(address)
                        .queryParam("id_token_hint", known.idToken())
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .encode()
                        .buildAndExpand(back)
                        .toUriString()));
    }

    /// Through whom the session came in.
    record Known(String provider, String idToken) implements Serializable {

        @Override
        public String toString() {
            return "Known through " + provider;
        }
    }

    /// Where to sign out too.
    record Offer(String name, String address) implements Serializable {}
}
