package clew.platform.recognition;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.person.Person;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.web.BadInput;
import clew.recognition.AgeGroup;
import clew.recognition.Instrument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the pages of a screening need beyond the door: to continue instead of starting twice, to note only what has
/// changed, to change the instrument while nothing is noted.
@Component
@Transactional
class ScreeningDesk {

    private final Screenings screenings;
    private final ScreeningAccess access;
    private final ScreeningRows rows;
    private final ObservationRows observations;
    private final WaitingRows waiting;
    private final InstrumentShelf shelf;
    private final Persons persons;

    ScreeningDesk(
            Screenings screenings,
            ScreeningAccess access,
            ScreeningRows rows,
            ObservationRows observations,
            WaitingRows waiting,
            InstrumentShelf shelf,
            Persons persons) {
        this.screenings = screenings;
        this.access = access;
        this.rows = rows;
        this.observations = observations;
        this.waiting = waiting;
        this.shelf = shelf;
        this.persons = persons;
    }

    /// A screening, whom it is about, and how they came to be asked.
    record Sheet(Screening screening, Person person, AgeGroup age, List<KeptSafetyCheck> safety, boolean mayChange) {

        Optional<KeptSafetyCheck> latestCheck() {
            return safety.stream().findFirst();
        }

        public boolean child() {
            return age != AgeGroup.ADULT;
        }
    }

    /// The own agency's unfinished screening of a person, or a new one with the suggested instrument.
    ScreeningId continueOrStart(PersonId person) {
        access.require(person, DataKind.OBSERVATION, Action.WRITE);
        Member member = access.member();
        Optional<Screening> unfinished = rows.of(person).stream()
                .filter(screening -> !screening.decided())
                .filter(screening -> screening.agency().equals(member.agency()))
                .findFirst();
        return unfinished
                .map(Screening::id)
                .orElseGet(() -> screenings.start(person, screenings.suggestedInstrument(person)));
    }

    @Transactional(readOnly = true)
    Sheet sheet(ScreeningId id) {
        Screening screening = access.require(id, DataKind.OBSERVATION, Action.READ);
        Person person = persons.get(screening.person());
        return new Sheet(screening, person, screenings.ageGroup(person), rows.safety(id), access.mayChange(screening));
    }

    @Transactional(readOnly = true)
    TopicViews.Source source(Sheet sheet, Locale reader) {
        Screening screening = sheet.screening();
        return new TopicViews.Source(
                screening,
                shelf.of(screening),
                sheet.age(),
                observations.of(screening.person(), screening.instrument()),
                access.member().id(),
                reader);
    }

    /// Adds those answers that differ from what the member noted last in this screening; a page that is sent
    /// twice adds nothing twice.
    int note(ScreeningId id, List<Answer> answers) {
        Screening screening = access.requireOwn(id, DataKind.OBSERVATION, Action.WRITE);
        Map<String, KeptObservation> mine = observations.of(screening.person(), screening.instrument()).stream()
                .filter(one -> one.screening().equals(id))
                .filter(one -> one.member().equals(access.member().id()))
                .collect(Collectors.toMap(
                        one -> one.observation().indicatorId(), one -> one, (earlier, later) -> later));
        List<Answer> changed = new ArrayList<>(answers);
        changed.removeIf(answer -> same(answer, mine.get(answer.indicator())));
        if (!changed.isEmpty()) {
            screenings.observe(id, changed);
        }
        return changed.size();
    }

    private static boolean same(Answer answer, @Nullable KeptObservation kept) {
        return kept != null
                && kept.observation().state() == answer.state()
                && Objects.equals(kept.observation().note(), answer.note());
    }

    /// Shows the short or the long form, and the prompts in a language of the person.
    void present(ScreeningId id, boolean shortForm, @Nullable String language) {
        Screening screening = access.requireOwn(id, DataKind.OBSERVATION, Action.WRITE);
        if (language != null && shelf.of(screening).text(language).isEmpty()) {
            throw new BadInput("language", "", "recognition.expected.language");
        }
        rows.present(id, shortForm, language);
    }

    /// Goes on with another instrument: in the same screening as long as nothing is noted in it, else in another one.
    ScreeningId use(ScreeningId id, String instrument) {
        Screening screening = access.requireOwn(id, DataKind.OBSERVATION, Action.WRITE);
        Instrument chosen = shelf.newest(instrument)
                .orElseThrow(() -> new BadInput("instrument", "", "recognition.expected.instrument"));
        boolean same = chosen.id().equals(screening.instrument());
        if (same && !screening.decided()) {
            return id;
        }
        if (screening.decided() || observations.any(id)) {
            return screenings.start(screening.person(), instrument);
        }
        rows.instrument(id, chosen.id(), chosen.version());
        waiting.begun(screening);
        return id;
    }

    /// The instruments to choose from, those that fit best first.
    List<Instrument> offered(Sheet sheet) {
        return shelf.offered(sheet.age()).stream()
                .sorted(Comparator.comparing(
                        each -> !each.id().equals(sheet.screening().instrument())))
                .toList();
    }
}
