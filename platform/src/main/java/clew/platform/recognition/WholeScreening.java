package clew.platform.recognition;

import clew.platform.person.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A screening that comes in one piece: kept whole, or not at all.
@Component
@Transactional
class WholeScreening {

    private final Screenings screenings;
    private final Moments moments;

    WholeScreening(Screenings screenings, Moments moments) {
        this.screenings = screenings;
        this.moments = moments;
    }

    Screening start(PersonId person, @Nullable String instrument, @Nullable SafetyCheck check, List<Answer> answers) {
        ScreeningId id = instrument == null ? screenings.start(person) : screenings.start(person, instrument);
        if (check != null) {
            screenings.check(id, check);
        }
        if (!answers.isEmpty()) {
            screenings.observe(id, answers);
        }
        return screenings.get(id);
    }

    LocalDate today() {
        return moments.today();
    }
}
