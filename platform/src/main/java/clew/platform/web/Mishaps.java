package clew.platform.web;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;

/// Tells from an exception what may be said about it.
///
/// The message of an exception is never passed on: it may hold a value that somebody typed.
@Component
class Mishaps {

    private final MessageSource messages;

    Mishaps(MessageSource messages) {
        this.messages = messages;
    }

    /// What may be said about an exception.
    Mishap of(Throwable thrown) {
        return switch (thrown) {
            case EditConflict conflict -> Mishap.conflict(conflict);
            case NotFound _ -> Mishap.of(Mishap.Kind.NOT_FOUND);
            case Refusal refusal -> ofRefusal(refusal);
            case BadInput input ->
                Mishap.input(input.places().stream().map(this::spot).toList());
            case MaxUploadSizeExceededException _ -> Mishap.of(Mishap.Kind.TOO_LARGE);
            case MethodArgumentTypeMismatchException _ -> Mishap.of(Mishap.Kind.NOT_FOUND);
            case BindException bind -> ofBinding(bind.getBindingResult());
            case HttpMessageNotReadableException unreadable -> ofUnreadable(unreadable);
            case MissingServletRequestParameterException missing -> missing(missing.getParameterName());
            case MissingServletRequestPartException missing -> missing(missing.getRequestPartName());
            case HandlerMethodValidationException invalid -> ofParameters(invalid);
            case TypeMismatchException _ -> Mishap.of(Mishap.Kind.BAD_INPUT);
            case ErrorResponse response ->
                Mishap.of(Mishap.Kind.ofStatus(response.getStatusCode().value()));
            default -> Mishap.of(Mishap.Kind.BROKEN);
        };
    }

    private static Mishap ofRefusal(Refusal refusal) {
        return refusal.hidden() ? Mishap.of(Mishap.Kind.NOT_FOUND) : Mishap.refused(refusal.reasonsToShow());
    }

    private Mishap.Spot spot(BadInput.Place place) {
        return new Mishap.Spot(
                place.field(),
                place.position(),
                messages.getMessage(place.expectedKey(), null, place.expectedKey(), locale()) + "");
    }

    private Mishap ofBinding(BindingResult result) {
        return Mishap.input(result.getAllErrors().stream()
                .map(error -> {
                    String field = error instanceof FieldError at ? at.getField() : error.getObjectName();
                    boolean mismatch = error instanceof FieldError at && at.isBindingFailure();
                    String expected = mismatch ? text("web.expected.type") : messages.getMessage(error, locale());
                    return new Mishap.Spot(field, pointer(field), expected);
                })
                .toList());
    }

    private Mishap ofParameters(HandlerMethodValidationException invalid) {
        return Mishap.input(invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new Mishap.Spot(
                                String.valueOf(result.getMethodParameter().getParameterName()),
                                "",
                                messages.getMessage(error, locale()))))
                .toList());
    }

    private Mishap ofUnreadable(HttpMessageNotReadableException unreadable) {
        if (!(unreadable.getCause() instanceof JacksonException json)) {
            return Mishap.input(List.of(new Mishap.Spot("", "", text("web.expected.json"))));
        }

        StringBuilder pointer = new StringBuilder();
        String field = "";
        for (Reference step : json.getPath()) {
            String name = step.getPropertyName();
            pointer.append('/').append(name != null ? name : Integer.toString(step.getIndex()));
            field = name != null ? name : field;
        }
        String expected = field.isEmpty() ? text("web.expected.json") : text("web.expected.type");
        return Mishap.input(List.of(new Mishap.Spot(field, pointer.toString(), expected)));
    }

    private Mishap missing(String name) {
        return Mishap.input(List.of(new Mishap.Spot(name, "", text("web.expected.something"))));
    }

    /// `people[3].name` as a JSON pointer (RFC 6901): `/people/3/name`.
    private static String pointer(String field) {
        return "/" + field.replace('.', '/').replace("[", "/").replace("]", "");
    }

    private String text(String key) {
        return messages.getMessage(key, null, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
