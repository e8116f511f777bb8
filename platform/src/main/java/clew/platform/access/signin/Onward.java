package clew.platform.access.signin;

import clew.platform.access.sessions.News;
import clew.platform.web.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/// Where a member goes after they proved who they are: to the work that was kept for them, else where they
/// wanted to go, else home. What there is to tell them is said there.
@Component
class Onward {

    private static final int SECONDS_TO_ARRIVE = 180;

    private final MessageSource messages;
    private final LocaleResolver localeResolver;
    private final ZoneId zone;
    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

    Onward(MessageSource messages, LocaleResolver localeResolver, ZoneId zone) {
        this.messages = messages;
        this.localeResolver = localeResolver;
        this.zone = zone;
    }

    /// Where to go; what was wanted is forgotten with it.
    String from(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        SavedRequest saved = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        if (session.getAttribute(KeptWork.ATTRIBUTE) != null) {
            return request.getContextPath() + "/resume";
        }
        return saved == null ? request.getContextPath() + "/" : saved.getRedirectUrl();
    }

    /// Says on the page where the member arrives what happened since they were here.
    void tell(List<News.Item> items, String target, HttpServletRequest request, HttpServletResponse response) {
        if (items.isEmpty()) {
            return;
        }
        Locale reader = localeResolver.resolveLocale(request);
        String text = items.stream().map(item -> sentence(item, reader)).collect(Collectors.joining(" "));
        FlashMap flash = new FlashMap();
        flash.put(Notice.ATTRIBUTE, new Notice(Notice.Kind.IMPORTANT, "access.news", List.of(text)));
        flash.setTargetRequestPath(URI.create(target).getPath());
        flash.startExpirationPeriod(SECONDS_TO_ARRIVE);
        new SessionFlashMapManager().saveOutputFlashMap(flash, request, response);
    }

    private String sentence(News.Item item, Locale reader) {
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(reader)
                .format(item.lastAt().atZone(zone));
        String browser = item.browser().isEmpty()
                ? messages.getMessage("access.sessions.unknown", null, reader) + ""
                : item.browser();
        return messages.getMessage(item.what().key(), new Object[] {item.count(), when, browser}, reader) + "";
    }
}
