package clew.platform.recognition;

import clew.platform.web.BadInput;
import clew.recognition.AnswerState;
import clew.recognition.Noticed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What programs send and receive about screenings.
final class ScreeningMessages {

    private ScreeningMessages() {}

    /// A screening that begins.
    ///
    /// @param person who is screened
    /// @param instrument the id of an instrument; without it, the one that is suggested
    record Start(
            @Nullable UUID person,
            @Nullable String instrument,
            @Nullable Safety safety,
            @Nullable List<Observed> observations) {}

    /// A safety check; what is missing is unsure.
    record Safety(
            @Nullable Checked inPrivate,
            @Nullable Checked nobodyListens,
            @Nullable Checked trustedAdult,
            @Nullable Interpreting interpreting,
            @Nullable String interpreter,
            @Nullable Checked interpreterChosen,
            @Nullable Checked wellEnough,
            @Nullable String note) {

        SafetyCheck check() {
            atMost(interpreter, 200, "interpreter", "recognition.expected.interpreter");
            atMost(note, 2_000, "note", "recognition.expected.note");
            return new SafetyForm(
                            inPrivate,
                            nobodyListens,
                            trustedAdult,
                            interpreting,
                            interpreter,
                            interpreterChosen,
                            wellEnough,
                            note)
                    .check();
        }

        private static void atMost(@Nullable String text, int most, String field, String expected) {
            if (text != null && text.length() > most) {
                throw new BadInput(field, "/safety/" + field, expected);
            }
        }
    }

    /// More observations for a screening.
    record Observations(@Nullable List<Observed> observations) {}

    /// One observation.
    ///
    /// @param indicator the id of an indicator of the instrument
    /// @param noticed how; without it, what follows from the state
    /// @param at when; without it, now
    record Observed(
            @Nullable String indicator,
            @Nullable AnswerState state,
            @Nullable Noticed noticed,
            @Nullable String note,
            @Nullable Instant at) {

        /// The answer; what is missing is told to `wrong`, and then there is none.
        @Nullable
        Answer answer(int place, List<BadInput.Place> wrong) {
            String where = "/observations/" + place + "/";
            if (indicator == null) {
                wrong.add(new BadInput.Place("indicator", where + "indicator", "recognition.expected.indicator"));
            }
            if (state == null) {
                wrong.add(new BadInput.Place("state", where + "state", "recognition.expected.state"));
            }
            return indicator == null || state == null ? null : new Answer(indicator, state, noticed, note, at);
        }
    }

    /// What a human decides.
    ///
    /// @param seen how many observations they had before them; if there are others now, nothing is decided
    record Decide(
            @Nullable Conclusion conclusion,
            @Nullable String reason,
            @Nullable LocalDate againOn,
            @Nullable Long seen) {

        Decision decision(LocalDate today) {
            List<BadInput.Place> wrong = new ArrayList<>();
            String why = reason == null ? "" : reason.strip();
            if (why.isEmpty() || why.length() > Decision.REASON_LENGTH) {
                wrong.add(new BadInput.Place("reason", "/reason", "recognition.expected.reason"));
            }
            boolean again = conclusion == Conclusion.SCREEN_AGAIN;
            if (again != (againOn != null) || (againOn != null && againOn.isBefore(today))) {
                wrong.add(new BadInput.Place("againOn", "/againOn", "recognition.expected.againOn"));
            }
            if (conclusion == null) {
                wrong.add(new BadInput.Place("conclusion", "/conclusion", "recognition.expected.conclusion"));
                throw new BadInput(wrong);
            }
            if (!wrong.isEmpty()) {
                throw new BadInput(wrong);
            }
            return new Decision(conclusion, why, againOn, seen);
        }
    }

    /// A screening as it is.
    record Read(
            UUID id,
            UUID person,
            String instrument,
            String instrumentVersion,
            ScreeningState state,
            String startedBy,
            Instant startedAt,
            Instant touchedAt) {

        static Read of(Screening screening) {
            return new Read(
                    screening.id().value(),
                    screening.person().value(),
                    screening.instrument(),
                    screening.instrumentVersion(),
                    screening.state(),
                    screening.startedBy(),
                    screening.startedAt(),
                    screening.touchedAt());
        }
    }

    /// Somebody who waits, and why they should be seen first.
    record Waiting(
            UUID person,
            Instant since,
            @Nullable LocalDate dueOn,
            List<WaitReason> reasons,
            @Nullable UUID screening,
            @Nullable ScreeningState state,
            int indications) {

        Waiting {
            reasons = List.copyOf(reasons);
        }

        static Waiting of(Queue.Line line) {
            QueueEntry entry = line.entry();
            ScreeningId screening = entry.screening();
            return new Waiting(
                    entry.person().value(),
                    entry.since(),
                    entry.dueOn(),
                    line.reasons(),
                    screening == null ? null : screening.value(),
                    entry.state(),
                    entry.indications());
        }
    }
}
