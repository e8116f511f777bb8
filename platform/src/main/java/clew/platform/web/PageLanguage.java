package clew.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/// Chooses the language of a page among those that the pages are written in (`clew.languages`): what the visitor
/// chose, else the best for the browser, else the first. A page never claims a language that it is not in.
@Component("localeResolver")
class PageLanguage implements LocaleResolver {

    private static final String COOKIE = "clew-language";

    private final List<Locale> languages;

    PageLanguage(@Value("${clew.languages:en}") List<String> languages) {
        this.languages = languages.stream().map(Locale::forLanguageTag).toList();
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, COOKIE);
        if (chosen != null && languages.contains(Locale.forLanguageTag(chosen.getValue()))) {
            return Locale.forLanguageTag(chosen.getValue());
        }

        String wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        Locale best = wanted == null ? null : best(wanted);
        return best == null ? languages.getFirst() : best;
    }

    @Override
    public void setLocale(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale language) {
        if (response != null && language != null && languages.contains(language)) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, language).toString());
        }
    }

    private static ResponseCookie cookie(HttpServletRequest request, Locale language) {
        return ResponseCookie.from(COOKIE, language.toLanguageTag())
                .path(request.getContextPath() + "/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
    }

    private @Nullable Locale best(String wanted) {
        try {
            return Locale.lookup(Locale.LanguageRange.parse(wanted), languages);
        } catch (IllegalArgumentException notHeader) {
            return null;
        }
    }
}
