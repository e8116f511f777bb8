package clew.platform.access.signin;

import clew.platform.access.Credentials;
import clew.platform.access.MemberId;
import clew.platform.access.Members;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.access.Welcome;
import clew.platform.access.providers.IdentityProviders;
import clew.platform.access.providers.LinkedSubjects;
import clew.platform.access.sessions.Sessions;
import clew.platform.access.sessions.Way;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/// What happens when somebody comes back from an identity provider that vouches for them: the member whose
/// subject it is goes on signing in; a member who asked for it is linked; an invitation is taken up. Anybody
/// else stays outside, and no account is made.
@Component
class ProviderEntrance implements AuthenticationSuccessHandler {

    private static final Duration PENDING = Duration.ofMinutes(15);
    private static final String ATTRIBUTE = "clew.providerPlan";

    private final IdentityProviders providers;
    private final LinkedSubjects links;
    private final Members members;
    private final Welcome welcome;
    private final Entrance entrance;
    private final Sessions sessions;
    private final Trail trail;
    private final Clock clock;

    ProviderEntrance(
            IdentityProviders providers,
            LinkedSubjects links,
            Members members,
            Welcome welcome,
            Entrance entrance,
            Sessions sessions,
            Trail trail,
            Clock clock) {
        this.providers = providers;
        this.links = links;
        this.members = members;
        this.welcome = welcome;
        this.entrance = entrance;
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    /// The member who is signed in wants to be linked when they come back.
    void planLink(HttpSession session, SignedIn signedIn) {
        session.setAttribute(ATTRIBUTE, new Plan.Link(signedIn, Sessions.key(session.getId()), clock.instant()));
    }

    /// Whoever has this invitation wants to take it up when they come back.
    void planJoin(HttpSession session, String token) {
        session.setAttribute(ATTRIBUTE, new Plan.Join(token, clock.instant()));
    }

    /// Nothing comes of it. Whether a link was wanted.
    boolean forgetPlan(HttpSession session) {
        boolean link = session.getAttribute(ATTRIBUTE) instanceof Plan.Link;
        session.removeAttribute(ATTRIBUTE);
        return link;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        HttpSession session = request.getSession();
        Object plan = session.getAttribute(ATTRIBUTE);
        session.removeAttribute(ATTRIBUTE);
        session.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        SecurityContextHolder.clearContext();
        Vouched vouched = vouched((OAuth2AuthenticationToken) authentication);
        String target = switch (plan) {
            case Plan.Link link when !link.over(clock.instant()) -> link(link, vouched, request, response);
            case Plan.Join join when !join.over(clock.instant()) -> join(join, vouched, request, response);
            case null, default -> signIn(vouched, request, response);
        };
        request.getSession().setAttribute(ProviderSignOut.ATTRIBUTE, vouched.signOut());
        response.sendRedirect(target);
    }

    private String signIn(Vouched vouched, HttpServletRequest request, HttpServletResponse response) {
        Optional<Credentials> who =
                links.member(vouched.issuer(), vouched.subject()).flatMap(members::standing);
        if (who.isEmpty()) {
            trail.record("sign-in.provider-unknown", Subject.none(), Map.of("issuer", vouched.issuer()));
            return request.getContextPath() + "/sign-in?unlinked";
        }
        return entrance.proceed(new HalfSignedIn(who.get(), vouched.way(), clock.instant()), request, response);
    }

    private String link(Plan.Link plan, Vouched vouched, HttpServletRequest request, HttpServletResponse response) {
        MemberId member = plan.signedIn().member();
        boolean acting =
                members.acting(member, plan.signedIn().stamp()).isPresent() && sessions.end(member, plan.sessionKey());
        if (!acting) {
            return request.getContextPath() + "/sign-in?ended";
        }
        entrance.begin(member, plan.signedIn().way(), request, response);
        boolean done = links.link(member, vouched.issuer(), vouched.subject());
        return request.getContextPath() + "/account/providers?" + (done ? "linked" : "taken");
    }

    private String join(Plan.Join plan, Vouched vouched, HttpServletRequest request, HttpServletResponse response) {
        boolean free = links.member(vouched.issuer(), vouched.subject()).isEmpty();
        Optional<MemberId> joined = free
                ? welcome.joinWithout(plan.token(), member -> links.link(member, vouched.issuer(), vouched.subject()))
                : Optional.empty();
        return joined.isPresent() ? signIn(vouched, request, response) : request.getContextPath() + "/sign-in?unlinked";
    }

    private Vouched vouched(OAuth2AuthenticationToken authentication) {
        OidcIdToken token = ((OidcUser) authentication.getPrincipal()).getIdToken();
        String provider = authentication.getAuthorizedClientRegistrationId();
        List<String> methods = token.getAuthenticationMethods();
        boolean strong = (methods != null && methods.contains("mfa"))
                || providers.isStrong(provider, token.getAuthenticationContextClass());
        return new Vouched(
                Objects.requireNonNull(token.getIssuer(), "no issuer").toString(),
                Objects.requireNonNull(token.getSubject(), "no subject"),
                strong ? Way.PROVIDER_AND_MORE : Way.PROVIDER,
                new ProviderSignOut.Known(provider, token.getTokenValue()));
    }

    /// What a provider said, and says with its signature.
    private record Vouched(String issuer, String subject, Way way, ProviderSignOut.Known signOut) {}

    /// What is to happen when somebody comes back.
    private sealed interface Plan extends Serializable {

        Instant since();

        default boolean over(Instant now) {
            return since().plus(PENDING).isBefore(now);
        }

        record Link(SignedIn signedIn, String sessionKey, Instant since) implements Plan {}

        record Join(String token, Instant since) implements Plan {}
    }
}
