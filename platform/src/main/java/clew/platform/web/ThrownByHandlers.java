package clew.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Answers what a page or an interface throws. What belongs to sign-in goes on to the security filters.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ThrownByHandlers {

    private final Mishaps mishaps;
    private final MishapAnswers answers;
    private final Incidents incidents;

    ThrownByHandlers(Mishaps mishaps, MishapAnswers answers, Incidents incidents) {
        this.mishaps = mishaps;
        this.answers = answers;
        this.incidents = incidents;
    }

    @ExceptionHandler(Exception.class)
    Object answer(Exception thrown, HttpServletRequest request) throws Exception {
        if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
            throw thrown;
        }

        Mishap mishap = mishaps.of(thrown);
        Mishap told = mishap.kind() == Mishap.Kind.BROKEN ? mishap.withIncident(incidents.write(thrown)) : mishap;
        return answers.answer(told, MishapAnswers.path(request));
    }
}
