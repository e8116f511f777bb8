package clew.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// What stands around a page: who is signed in, where one can go, which language.
///
/// The layout reads it as the bean `frame`, so that pages, error pages and pages of exception handlers
/// all have it without asking.
@Component("frame")
class Frame {

    private final ObjectProvider<Visitors> visitors;
    private final ObjectProvider<NavigationEntry> entries;
    private final List<Locale> languages;
    private final boolean demo;

    Frame(
            ObjectProvider<Visitors> visitors,
            ObjectProvider<NavigationEntry> entries,
            @Value("${clew.languages:en}") List<String> languages,
            @Value("${clew.demo:false}") boolean demo) {
        this.visitors = visitors;
        this.entries = entries;
        this.languages = languages.stream().map(Locale::forLanguageTag).toList();
        this.demo = demo;
    }

    /// Whether all data are fictional.
    public boolean isDemo() {
        return demo;
    }

    /// The language of the page, as HTML writes it.
    public String language() {
        return LocaleContextHolder.getLocale().toLanguageTag();
    }

    /// The direction of the page's language: `ltr` or `rtl`.
    public String direction() {
        return Direction.of(LocaleContextHolder.getLocale());
    }

    /// The direction of a language, for text in another language than the page's.
    public String directionOf(String languageTag) {
        return Direction.of(Locale.forLanguageTag(languageTag));
    }

    /// The languages to choose from, when there is a choice.
    public List<Tongue> languages() {
        Locale now = LocaleContextHolder.getLocale();
        return languages.size() < 2
                ? List.of()
                : languages.stream().map(each -> Tongue.of(each, now)).toList();
    }

    /// Who is signed in.
    public Optional<Visitor> visitor() {
        return Optional.ofNullable(visitors.getIfAvailable()).flatMap(Visitors::current);
    }

    /// The links that the signed-in member may use.
    public List<Link> navigation() {
        if (visitor().isEmpty()) {
            return List.of();
        }

        String here = path();
        return entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .filter(NavigationEntry::visible)
                .map(entry -> Link.of(entry, here))
                .toList();
    }

    private static String path() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? pathOf(attributes.getRequest())
                : "";
    }

    private static String pathOf(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /// One link as the layout draws it.
    record Link(String labelKey, String path, boolean current, int waiting) {

        static Link of(NavigationEntry entry, String here) {
            boolean current = here.equals(entry.path()) || here.startsWith(entry.path() + "/");
            return new Link(
                    entry.labelKey(), entry.path(), current, entry.waiting().orElse(0));
        }
    }

    /// One language to choose, named in itself.
    record Tongue(String tag, String name, String direction, boolean current) {

        static Tongue of(Locale language, Locale now) {
            return new Tongue(
                    language.toLanguageTag(),
                    language.getDisplayName(language),
                    Direction.of(language),
                    language.getLanguage().equals(now.getLanguage()));
        }
    }
}
