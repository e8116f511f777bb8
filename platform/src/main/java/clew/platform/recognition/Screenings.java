package clew.platform.recognition;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.person.Person;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.web.BadInput;
import clew.recognition.AgeGroup;
import clew.recognition.Assessment;
import clew.recognition.Instrument;
import clew.recognition.Observation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// All screenings; the door of the room for screening, assessing and deciding.
///
/// Everything is done as the signed-in member, and the gate is asked here: whoever comes through this door is let by
/// the policy and is on the trail.
@Component
@Transactional
public class Screenings {

    private final ScreeningAccess access;
    private final ScreeningRows rows;
    private final ObservationRows observations;
    private final WaitingRows waiting;
    private final InstrumentShelf shelf;
    private final Conclusions conclusions;
    private final Persons persons;
    private final Clock clock;

    Screenings(
            ScreeningAccess access,
            ScreeningRows rows,
            ObservationRows observations,
            WaitingRows waiting,
            InstrumentShelf shelf,
            Conclusions conclusions,
            Persons persons,
            Clock clock) {
        this.access = access;
        this.rows = rows;
        this.observations = observations;
        this.waiting = waiting;
        this.shelf = shelf;
        this.conclusions = conclusions;
        this.persons = persons;
        this.clock = clock;
    }

    /// The identity of the instrument that is suggested for a person: Clew's own, for adults or for children;
    /// where the age is open, the child's.
    @Transactional(readOnly = true)
    public String suggestedInstrument(PersonId person) {
        return shelf.suggested(ageGroup(persons.get(person)))
                .map(Instrument::id)
                .orElseThrow(() -> new IllegalStateException("this instance has no instrument"));
    }

    /// Starts a screening with the suggested instrument.
    public ScreeningId start(PersonId person) {
        access.require(person, DataKind.OBSERVATION, Action.WRITE);
        return start(person, suggestedInstrument(person));
    }

    /// Starts a screening in the short form with the newest version of an instrument. The person's status, claims and
    /// documents play no part.
    ///
    /// @throws BadInput if there is no such instrument
    public ScreeningId start(PersonId person, String instrument) {
        access.require(person, DataKind.OBSERVATION, Action.WRITE);
        Person screened = persons.get(person);
        Instrument newest = shelf.newest(instrument)
                .orElseThrow(() -> new BadInput("instrument", "/instrument", "recognition.expected.instrument"));
        Member by = access.member();
        Instant now = now();
        Screening screening = new Screening(
                ScreeningId.random(),
                person,
                by.agency(),
                newest.id(),
                newest.version(),
                true,
                languageFor(screened, newest),
                ScreeningState.OPEN,
                by.name(),
                now,
                now,
                1);
        rows.insert(screening, by);
        waiting.begun(screening);
        return screening.id();
    }

    /// Starts a screening with a safety check.
    public ScreeningId start(PersonId person, String instrument, SafetyCheck check) {
        ScreeningId id = start(person, instrument);
        check(id, check);
        return id;
    }

    /// Notes whether it is safe to talk now. It never blocks.
    public void check(ScreeningId id, SafetyCheck check) {
        Screening screening = open(id);
        rows.insert(screening, check, access.member(), now());
    }

    /// Adds observations, all or none. What was observed before stays.
    ///
    /// @throws BadInput if an indicator is not one of the instrument's, a note is too long, or a moment lies ahead
    public void observe(ScreeningId id, List<Answer> answers) {
        Screening screening = open(id);
        Instrument instrument = shelf.of(screening);
        Instant now = now();
        String who = access.member().name();
        refuseWrong(answers, instrument, now);
        List<Observation> added = answers.stream()
                .map(answer -> new Observation(
                        answer.indicator(), answer.state(), answer.how(), who, or(answer.at(), now), answer.note()))
                .toList();
        observations.add(screening, added, access.member(), now);
        waiting.observed(screening);
    }

    /// Puts a screening aside, with everything in it.
    public void pause(ScreeningId id) {
        Screening screening = access.requireOwn(id, DataKind.OBSERVATION, Action.WRITE);
        rows.state(screening.id(), ScreeningState.PAUSED, now());
    }

    /// What was observed of the person with this instrument amounts to, explained: in this screening and in all
    /// others.
    @Transactional(readOnly = true)
    public Assessment assess(ScreeningId id) {
        return assessment(access.require(id, DataKind.ASSESSMENT, Action.READ));
    }

    /// Takes the decision of a human. A presumption is published as [PresumptionRaised] within the transaction.
    public void decide(ScreeningId id, Decision decision) {
        Screening screening = access.requireOwn(id, DataKind.ASSESSMENT, Action.DECIDE);
        conclusions.decide(screening, decision, () -> assessment(screening), access.member());
    }

    /// The screening.
    @Transactional(readOnly = true)
    public Screening get(ScreeningId id) {
        return access.require(id, DataKind.OBSERVATION, Action.READ);
    }

    /// The screenings of a person within reach, the latest first.
    @Transactional(readOnly = true)
    public List<ScreeningLine> of(PersonId person) {
        access.require(person, DataKind.ASSESSMENT, Action.READ);
        return lines(person);
    }

    /// As [#of], for who has asked the gate before.
    List<ScreeningLine> lines(PersonId person) {
        Map<ScreeningId, ScreeningDecision> decisions = rows.decisions(person).stream()
                .collect(Collectors.toMap(ScreeningDecision::screening, Function.identity()));
        return rows.of(person).stream()
                .map(screening -> new ScreeningLine(screening, decisions.get(screening.id())))
                .toList();
    }

    AgeGroup ageGroup(Person person) {
        return person.ageGroup(LocalDate.now(clock));
    }

    Assessment assessment(Screening screening) {
        List<Observation> all = observations.of(screening.person(), screening.instrument()).stream()
                .map(KeptObservation::observation)
                .toList();
        return shelf.assessor(shelf.of(screening)).assess(all, ageGroup(persons.get(screening.person())));
    }

    private Screening open(ScreeningId id) {
        Screening screening = access.requireOwn(id, DataKind.OBSERVATION, Action.WRITE);
        if (!rows.touch(id, now())) {
            throw ScreeningClosed.decided();
        }
        return screening;
    }

    private static void refuseWrong(List<Answer> answers, Instrument instrument, Instant now) {
        List<BadInput.Place> wrong = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            String place = "/observations/" + i + "/";
            if (instrument.indicator(answer.indicator()).isEmpty()) {
                wrong.add(new BadInput.Place("indicator", place + "indicator", "recognition.expected.indicator"));
            }
            if (answer.note() != null && answer.note().length() > Answer.NOTE_LENGTH) {
                wrong.add(new BadInput.Place("note", place + "note", "recognition.expected.note"));
            }
            if (answer.at() != null && answer.at().isAfter(now)) {
                wrong.add(new BadInput.Place("at", place + "at", "recognition.expected.at"));
            }
        }
        if (!wrong.isEmpty()) {
            throw new BadInput(wrong);
        }
    }

    private static @Nullable String languageFor(Person person, Instrument instrument) {
        String language = person.language();
        return language != null && instrument.text(language).isPresent() ? language : null;
    }

    private static Instant or(@Nullable Instant stated, Instant now) {
        return stated == null ? now : stated;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
