package clew.platform.access.signin;

import clew.platform.access.Credentials;
import clew.platform.access.Member;
import clew.platform.access.MemberId;
import clew.platform.access.Members;
import clew.platform.access.OpenAccount;
import clew.platform.access.Trail;
import clew.platform.access.sessions.Browser;
import clew.platform.access.sessions.KnownBrowsers;
import clew.platform.access.sessions.News;
import clew.platform.access.sessions.Sessions;
import clew.platform.access.sessions.Way;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/// The one door through which a session becomes a member's, whatever the proof. Who is not through it is nobody.
@Component
class Entrance implements AuthenticationSuccessHandler {

    private static final String CSRF =
            "org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository.CSRF_TOKEN";

    private final Members members;
    private final Steps steps;
    private final Sessions sessions;
    private final KnownBrowsers browsers;
    private final News news;
    private final Trail trail;
    private final FreshProof proof;
    private final Onward onward;
    private final LocaleResolver localeResolver;
    private final ObjectProvider<OpenAccount.Source> open;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    Entrance(
            Members members,
            Steps steps,
            Sessions sessions,
            KnownBrowsers browsers,
            News news,
            Trail trail,
            FreshProof proof,
            Onward onward,
            LocaleResolver localeResolver,
            ObjectProvider<OpenAccount.Source> open) {
        this.members = members;
        this.steps = steps;
        this.sessions = sessions;
        this.browsers = browsers;
        this.news = news;
        this.trail = trail;
        this.proof = proof;
        this.onward = onward;
        this.localeResolver = localeResolver;
        this.open = open;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        response.sendRedirect(proceed(HalfSignedIn.of(authentication).orElseThrow(), request, response));
    }

    /// Lets in whoever has proved enough, and returns where to go next.
    String proceed(HalfSignedIn half, HttpServletRequest request, HttpServletResponse response) {
        return switch (steps.next(half)) {
            case CODE -> wait(half, request, response, "/sign-in/second");
            case ENROL -> wait(half, request, response, "/sign-in/enrol");
            case ENTER -> enter(half.member(), half.way(), request, response);
        };
    }

    /// Lets a member in who has proved enough, and returns where they wanted to go.
    String enter(MemberId id, Way way, HttpServletRequest request, HttpServletResponse response) {
        Member member = members.get(id).member();
        HttpSession session = request.getSession();
        if (session.getAttribute(KeptWork.OWNER) instanceof UUID owner && !owner.equals(id.value())) {
            forget(session);
        }
        begin(id, way, request, response);
        trail.record(member, "sign-in", Map.of("way", way.name()));
        String language = members.get(id).language();
        if (language != null) {
            localeResolver.setLocale(request, response, Locale.forLanguageTag(language));
        }
        String target = onward.from(request, response);
        if (!isOpen(id)) {
            onward.tell(news.take(id), target, request, response);
        }
        meet(id, request, response);
        return target;
    }

    /// Gives the session a new id and makes it the member's, with the stamp that the member has now.
    void begin(MemberId id, Way way, HttpServletRequest request, HttpServletResponse response) {
        Credentials standing = members.standing(id).orElseThrow();
        HttpSession session = request.getSession();
        String before = Sessions.key(session.getId());
        sessions.end(id, before);
        request.changeSessionId();
        session.removeAttribute(CSRF);
        IdleLock.restart(session);
        sessions.begin(session.getId(), id, standing.stamp(), way, Browser.family(request.getHeader("User-Agent")));
        keep(new SignedIn(standing, way).authentication(), request, response);
        proof.proved(session);
    }

    private String wait(HalfSignedIn half, HttpServletRequest request, HttpServletResponse response, String path) {
        keep(half.authentication(), request, response);
        return request.getContextPath() + path;
    }

    private void keep(Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private void meet(MemberId id, HttpServletRequest request, HttpServletResponse response) {
        String browser = Browser.family(request.getHeader("User-Agent"));
        if (browsers.meet(id, BrowserCookie.readOrMake(request, response), browser)) {
            news.tell(id, News.What.NEW_BROWSER, browser);
        }
    }

    private boolean isOpen(MemberId id) {
        String userName = members.get(id).userName();
        return open.stream()
                .flatMap(source -> source.openAccounts().stream())
                .anyMatch(account -> account.userName().equals(userName));
    }

    private static void forget(HttpSession session) {
        for (String name : Collections.list(session.getAttributeNames())) {
            session.removeAttribute(name);
        }
    }
}
