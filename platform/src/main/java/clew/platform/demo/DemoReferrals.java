package clew.platform.demo;

import clew.platform.access.Acting;
import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.casework.CaseUrgency;
import clew.platform.casework.Cases;
import clew.platform.casework.NewCase;
import clew.platform.directory.AgencyId;
import clew.platform.directory.ServiceKind;
import clew.platform.directory.Taken;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.referral.Agreement;
import clew.platform.referral.DeclineReason;
import clew.platform.referral.Escalation;
import clew.platform.referral.NewReferral;
import clew.platform.referral.Outcome;
import clew.platform.referral.Referral;
import clew.platform.referral.ReferralId;
import clew.platform.referral.Referrals;
import clew.platform.referral.Step;
import clew.platform.referral.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// What the agencies of Norvanta asked each other, and what came of it.
@Component
@ConditionalOnProperty("clew.demo")
class DemoReferrals {

    private final Cases cases;
    private final Referrals referrals;
    private final Escalation escalation;
    private final Persons persons;

    DemoReferrals(Cases cases, Referrals referrals, Escalation escalation, Persons persons) {
        this.cases = cases;
        this.referrals = referrals;
        this.escalation = escalation;
        this.persons = persons;
    }

    void send(Map<String, PersonId> people, Map<String, Member> members, Map<String, AgencyId> agencies, Instant now) {
        for (DemoTable.Row row : DemoTable.about(people.keySet(), "referrals")) {
            Member by = DemoWorld.known(members, row.text("by"));
            PersonId person = DemoWorld.known(people, row.text("person"));
            AtomicReference<ReferralId> sent = new AtomicReference<>();
            DemoClock.at(
                    hoursBefore(now, row.text("hours_ago")).plus(Duration.ofMinutes(7)),
                    () -> Acting.runAs(by, () -> {
                        CaseId caseId = caseOf(person, by);
                        sent.set(referrals.send(
                                referral(
                                        row,
                                        need(row, caseId, by),
                                        caseId,
                                        language(person),
                                        DemoWorld.known(agencies, row.text("to"))),
                                by));
                    }));
            int minute = 10;
            for (String step : row.parts("steps", "|")) {
                minute += 5;
                take(step, minute, Objects.requireNonNull(sent.get()), members, now);
            }
        }
        escalation.run();
    }

    private CaseId caseOf(PersonId person, Member by) {
        return cases.ofPerson(person).stream()
                .findFirst()
                .map(CaseFile::id)
                .orElseGet(() -> cases.open(NewCase.firstContact(person, true, CaseUrgency.SOON), by));
    }

    private UUID need(DemoTable.Row row, CaseId caseId, Member by) {
        return cases.addNeed(
                        caseId,
                        ServiceKind.valueOf(row.text("service")),
                        CaseUrgency.valueOf(row.text("urgency")),
                        row.text("words"),
                        by)
                .value();
    }

    /// A step written as who, hours ago, kind, and what belongs to it.
    private void take(String written, int minute, ReferralId id, Map<String, Member> members, Instant now) {
        List<String> parts = List.of(written.split(" ", 4));
        Member by = DemoWorld.known(members, parts.getFirst());
        Instant at = hoursBefore(now, parts.get(1)).plus(Duration.ofMinutes(minute));
        DemoClock.at(
                at,
                () -> Acting.runAs(by, () -> {
                    Referral referral = referrals.get(id, by.agency());
                    if (parts.get(2).equals("SEEN")) {
                        referrals.seen(referral, by);
                    } else {
                        referrals.take(
                                id, referral.version(), step(parts.get(2), parts.size() > 3 ? parts.get(3) : ""), by);
                        referrals.seen(referrals.get(id, by.agency()), by);
                    }
                }));
    }

    private static Step step(String kind, String words) {
        List<String> coded = List.of(words.split(" ", 2));
        String rest = coded.size() > 1 ? coded.get(1) : "";
        return switch (Step.Kind.valueOf(kind)) {
            case ACCEPT -> new Step.Accept();
            case DECLINE -> new Step.Decline(DeclineReason.valueOf(coded.getFirst()), rest);
            case ASK -> new Step.Ask(words);
            case ANSWER -> new Step.Answer(words);
            case DONE -> new Step.Finish(Outcome.valueOf(coded.getFirst()), rest);
            case WITHDRAW -> new Step.Withdraw(words);
        };
    }

    /// What they speak best.
    private String language(PersonId person) {
        return Objects.requireNonNullElse(persons.get(person).language(), "en");
    }

    private static NewReferral referral(DemoTable.Row row, UUID need, CaseId caseId, String language, AgencyId to) {
        return new NewReferral(
                caseId,
                need,
                ServiceKind.valueOf(row.text("service")),
                Taken.valueOf(row.text("whom")),
                List.of(language),
                row.some("place").orElse(null),
                Urgency.valueOf(row.text("urgency")),
                to,
                row.text("words"),
                shared(row),
                row.text("withheld").equals("yes"),
                agreement(row, language));
    }

    private static Map<DataKind, String> shared(DemoTable.Row row) {
        Map<DataKind, String> shared = new EnumMap<>(DataKind.class);
        for (String part : row.parts("shared", "|")) {
            List<String> sides = List.of(part.split("=", 2));
            shared.put(DataKind.valueOf(sides.getFirst()), sides.getLast());
        }
        return shared;
    }

    private static Agreement agreement(DemoTable.Row row, String language) {
        List<String> parts = List.of(row.text("basis").split(" ", 3));
        return parts.getFirst().equals("AGREED")
                ? new Agreement.Agreed(
                        Agreement.By.valueOf(parts.get(1)),
                        Agreement.How.valueOf(parts.get(2)),
                        "The mediator of the centre",
                        language)
                : new Agreement.Without(
                        Agreement.Ground.valueOf(parts.get(1)), parts.get(2), "The mediator of the centre", language);
    }

    private static Instant hoursBefore(Instant now, String hours) {
        return now.minus(Duration.ofHours(Long.parseLong(hours)));
    }
}
