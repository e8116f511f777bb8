package clew.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/// What went wrong with a request, as far as the asker may know: no stack trace, no value that was sent, no name.
///
/// @param kind what happened
/// @param status the HTTP status
/// @param reasons why, each as a message
/// @param places where in the input, if it was about input
/// @param incident a number that an administrator finds in the log, or `null` if nothing is broken
/// @param conflict what two people saved, or `null` if it was not about that
record Mishap(
        Kind kind,
        int status,
        List<? extends MessageSourceResolvable> reasons,
        List<Spot> places,
        @Nullable String incident,
        @Nullable EditConflict conflict) {

    Mishap {
        reasons = List.copyOf(reasons);
        places = List.copyOf(places);
    }

    static Mishap of(Kind kind) {
        return new Mishap(kind, kind.status, List.of(), List.of(), null, null);
    }

    static Mishap refused(List<? extends MessageSourceResolvable> reasons) {
        return new Mishap(Kind.REFUSED, Kind.REFUSED.status, reasons, List.of(), null, null);
    }

    static Mishap input(List<Spot> places) {
        return new Mishap(Kind.BAD_INPUT, Kind.BAD_INPUT.status, List.of(), places, null, null);
    }

    static Mishap conflict(EditConflict conflict) {
        return new Mishap(Kind.CONFLICT, Kind.CONFLICT.status, List.of(), List.of(), null, conflict);
    }

    Mishap withIncident(String number) {
        return new Mishap(kind, status, reasons, places, number, conflict);
    }

    /// The message key of the title.
    public String titleKey() {
        return "web.mishap." + kind.name() + ".title";
    }

    /// The message key of the text that says what to do.
    public String textKey() {
        return "web.mishap." + kind.name() + ".text";
    }

    /// The kinds of mishap that a person can tell apart.
    enum Kind {
        BAD_INPUT(400),
        SIGN_IN(401),
        REFUSED(403),
        EXPIRED(403),
        NOT_FOUND(404),
        NOT_POSSIBLE(405),
        CONFLICT(409),
        TOO_LARGE(413),
        UNKNOWN_FORMAT(415),
        TOO_MANY(429),
        BROKEN(500),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        static Kind ofStatus(int status) {
            for (Kind kind : values()) {
                if (kind.status == status && kind != EXPIRED) {
                    return kind;
                }
            }
            return status == 406 ? UNKNOWN_FORMAT : status >= 500 ? BROKEN : BAD_INPUT;
        }
    }

    /// One place in the input.
    ///
    /// @param field the name of the field
    /// @param position where in the input: a JSON pointer, a row; empty for a form
    /// @param expected what was expected, in the reader's language
    record Spot(String field, String position, String expected) {}
}
