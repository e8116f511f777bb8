package clew.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Answers what went wrong outside the handlers: in a filter, in sign-in, in drawing a page.
@Controller
class ErrorPage implements ErrorController {

    private final Mishaps mishaps;
    private final MishapAnswers answers;

    ErrorPage(Mishaps mishaps, MishapAnswers answers) {
        this.mishaps = mishaps;
        this.answers = answers;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    Object error(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return answers.answer(mishap(request), path instanceof String text ? text : "");
    }

    private Mishap mishap(HttpServletRequest request) {
        if (request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException) {
            return Mishap.of(Mishap.Kind.EXPIRED);
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return mishaps.of(thrown);
        }

        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        Mishap mishap = Mishap.of(Mishap.Kind.ofStatus(status));
        return request.getAttribute(IncidentFilter.NUMBER) instanceof String number
                ? mishap.withIncident(number)
                : mishap;
    }
}
