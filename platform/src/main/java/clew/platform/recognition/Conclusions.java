package clew.platform.recognition;

import clew.platform.access.Member;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.web.EditConflict;
import clew.recognition.AgeGroup;
import clew.recognition.Assessment;
import clew.recognition.Attention;
import clew.recognition.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// The end of a screening: what a human decided beside what the instrument had made of it, kept together.
@Component
class Conclusions {

    private final ScreeningRows rows;
    private final WaitingRows waiting;
    private final ApplicationEventPublisher events;
    private final Trail trail;
    private final Clock clock;

    Conclusions(ScreeningRows rows, WaitingRows waiting, ApplicationEventPublisher events, Trail trail, Clock clock) {
        this.rows = rows;
        this.waiting = waiting;
        this.events = events;
        this.trail = trail;
        this.clock = clock;
    }

    /// Takes the decision. The screening is held first, so that no observation comes between looking and deciding.
    void decide(Screening screening, Decision decision, Supplier<Assessment> assess, Member by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!rows.touch(screening.id(), now)) {
            throw conflict(screening, decision, rows.decision(screening.id()));
        }
        long observations = rows.observations(screening);
        if (decision.seen() != null && decision.seen() != observations) {
            throw grown(screening, decision, observations);
        }
        Assessment assessment = assess.get();
        ScreeningDecision taken = taken(screening, decision, assessment.outcome(), observations, by, now);
        rows.insert(taken, screening.person());
        rows.state(screening.id(), ScreeningState.DECIDED, now);
        wait(screening, decision, now);
        trail.record(
                "screening.decided",
                Subject.of("screening", screening.id().value()),
                Map.of(
                        "computed", taken.computed(),
                        "attention", String.valueOf(taken.attention()),
                        "human", taken.conclusion().name()));
        if (decision.conclusion() == Conclusion.RAISED) {
            boolean child = assessment.age() != AgeGroup.ADULT;
            events.publishEvent(new PresumptionRaised(
                    screening.person(), screening.id().value(), by.agency(), by.id(), now, child));
        }
    }

    private void wait(Screening screening, Decision decision, Instant now) {
        if (decision.againOn() == null) {
            waiting.ended(screening.agency(), screening.person());
        } else {
            waiting.again(screening.agency(), screening.person(), decision.againOn(), now);
        }
    }

    private static ScreeningDecision taken(
            Screening screening, Decision decision, Outcome outcome, long observations, Member by, Instant now) {
        return new ScreeningDecision(
                screening.id(),
                decision.conclusion(),
                decision.reason(),
                decision.againOn(),
                name(outcome),
                outcome.attention(),
                differs(outcome.attention(), decision.conclusion()),
                observations,
                by.id(),
                by.name(),
                now);
    }

    /// The outcome in a word: the row of the table, or why there is none.
    static String name(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Computed computed -> computed.row().id();
            case Outcome.NotInTable _ -> "not-in-table";
            case Outcome.NotComputed not ->
                not.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    /// Whether a human decided otherwise than the attention suggests. That is their right; it is kept because both
    /// sides can learn from it.
    static boolean differs(@Nullable Attention attention, Conclusion conclusion) {
        if (attention == null) {
            return conclusion == Conclusion.RAISED;
        }
        return switch (attention) {
            case SOME -> conclusion == Conclusion.RAISED;
            case RAISED -> conclusion == Conclusion.NOT_RAISED;
            case STRONG -> conclusion != Conclusion.RAISED;
        };
    }

    private static EditConflict conflict(Screening screening, Decision yours, Optional<ScreeningDecision> theirs) {
        return EditConflict.of("/screenings/" + screening.id() + "/result")
                .field(
                        "recognition.decision.conclusion",
                        yours.conclusion(),
                        theirs.map(ScreeningDecision::conclusion).orElse(null))
                .field(
                        "recognition.decision.reason",
                        yours.reason(),
                        theirs.map(ScreeningDecision::reason).orElse(null));
    }

    private static EditConflict grown(Screening screening, Decision yours, long observations) {
        return EditConflict.of("/screenings/" + screening.id() + "/result")
                .field("recognition.decision.observations", yours.seen(), observations)
                .field("recognition.decision.reason", yours.reason(), null);
    }
}
