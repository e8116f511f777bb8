package clew.platform.recognition;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.person.Person;
import clew.platform.person.Persons;
import clew.recognition.AgeGroup;
import clew.recognition.Assessment;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the result page is drawn from.
@Component
@Transactional(readOnly = true)
class Results {

    private final Screenings screenings;
    private final ScreeningAccess access;
    private final ScreeningRows rows;
    private final ResultViews views;
    private final Persons persons;
    private final Moments moments;

    Results(
            Screenings screenings,
            ScreeningAccess access,
            ScreeningRows rows,
            ResultViews views,
            Persons persons,
            Moments moments) {
        this.screenings = screenings;
        this.access = access;
        this.rows = rows;
        this.views = views;
        this.persons = persons;
        this.moments = moments;
    }

    /// The result of a screening, and what was decided.
    ///
    /// @param mayDecide whether the member may decide now
    /// @param made when this was computed
    /// @param decision what was decided, or `null`
    /// @param decidedAt when, or an empty text
    /// @param againOn the day on which to screen again, or an empty text
    record Sheet(
            Screening screening,
            Person person,
            AgeGroup age,
            ResultView result,
            long observations,
            boolean mayDecide,
            boolean mayChange,
            String made,
            @Nullable ScreeningDecision decision,
            String decidedAt,
            String againOn) {}

    Sheet sheet(ScreeningId id, Locale reader) {
        Screening screening = access.require(id, DataKind.ASSESSMENT, Action.READ);
        Assessment assessment = screenings.assessment(screening);
        Person person = persons.get(screening.person());
        ScreeningDecision decision = rows.decision(id).orElse(null);
        return new Sheet(
                screening,
                person,
                assessment.age(),
                views.of(assessment, reader),
                rows.observations(screening),
                mayDecide(screening),
                access.mayChange(screening),
                moments.now(),
                decision,
                decision == null ? "" : moments.text(decision.at()),
                decision == null || decision.againOn() == null ? "" : moments.text(decision.againOn()));
    }

    private boolean mayDecide(Screening screening) {
        return !screening.decided()
                && screening.agency().equals(access.member().agency())
                && access.allows(screening.person(), DataKind.ASSESSMENT, Action.DECIDE);
    }
}
