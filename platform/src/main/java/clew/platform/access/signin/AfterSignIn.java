package clew.platform.access.signin;

import clew.platform.access.Account;
import clew.platform.access.Members;
import clew.platform.access.Trail;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/// Where a member goes after signing in: to the work that was kept for them, else where they wanted to go, else home.
/// What somebody else left in the session is removed first.
@Component
class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private final Members members;
    private final Trail trail;
    private final LocaleResolver localeResolver;

    AfterSignIn(Members members, Trail trail, LocaleResolver localeResolver) {
        this.members = members;
        this.trail = trail;
        this.localeResolver = localeResolver;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        SignedIn signedIn = SignedIn.of(authentication).orElseThrow();
        members.find(signedIn.member()).ifPresent(account -> begin(account, request, response));
        HttpSession session = request.getSession();
        if (session.getAttribute(KeptWork.OWNER) instanceof UUID owner
                && !owner.equals(signedIn.member().value())) {
            forget(session);
        }
        if (session.getAttribute(KeptWork.ATTRIBUTE) != null) {
            getRedirectStrategy().sendRedirect(request, response, "/resume");
            return;
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }

    private void begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        trail.record(account.member(), "sign-in");
        String language = account.language();
        if (language != null) {
            localeResolver.setLocale(request, response, Locale.forLanguageTag(language));
        }
    }

    private static void forget(HttpSession session) {
        for (String name : Collections.list(session.getAttributeNames())) {
            if (!name.equals(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)) {
                session.removeAttribute(name);
            }
        }
    }
}
