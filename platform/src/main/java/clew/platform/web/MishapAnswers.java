package clew.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Answers a mishap: a page for people, a problem after RFC 9457 for the interface below `/api`.
@Component
class MishapAnswers {

    private final MessageSource messages;

    MishapAnswers(MessageSource messages) {
        this.messages = messages;
    }

    /// The answer to a request for this path.
    Object answer(Mishap mishap, String path) {
        return path.startsWith("/api/") ? problem(mishap) : page(mishap);
    }

    /// The path of a request, without the context.
    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static ModelAndView page(Mishap mishap) {
        String view = mishap.conflict() == null ? "web/mishap" : "web/conflict";
        return new ModelAndView(view, Map.of("mishap", mishap), HttpStatusCode.valueOf(mishap.status()));
    }

    private ResponseEntity<ProblemDetail> problem(Mishap mishap) {
        ProblemDetail problem = ProblemDetail.forStatus(mishap.status());
        problem.setType(URI.create("/help/api#problem-" + mishap.kind().name().toLowerCase(Locale.ROOT)));
        problem.setTitle(text(mishap.titleKey()));
        problem.setDetail(text(mishap.textKey()));
        if (!mishap.reasons().isEmpty()) {
            problem.setProperty(
                    "reasons",
                    mishap.reasons().stream()
                            .map(reason -> messages.getMessage(reason, locale()))
                            .toList());
        }
        if (!mishap.places().isEmpty()) {
            problem.setProperty("errors", mishap.places());
        }
        if (mishap.incident() != null) {
            problem.setProperty("incident", mishap.incident());
        }
        if (mishap.conflict() != null) {
            problem.setProperty("fields", fields(mishap.conflict()));
        }
        return ResponseEntity.status(mishap.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private List<Map<String, String>> fields(EditConflict conflict) {
        return conflict.fields().stream()
                .map(field -> Map.of("field", text(field.labelKey()), "yours", field.yours(), "theirs", field.theirs()))
                .toList();
    }

    private String text(String key) {
        return messages.getMessage(key, null, key, locale()) + "";
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
