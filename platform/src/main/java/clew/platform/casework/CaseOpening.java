package clew.platform.casework;

import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.access.Role;
import clew.platform.casework.NewCase.Presumption;
import clew.platform.casework.nrm.NrmProfile;
import clew.platform.casework.nrm.NrmProfile.Stage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How a case begins: after a first contact, or because a human raised a presumption.
@Component
class CaseOpening {

    private final CaseRows rows;
    private final HistoryRows history;
    private final Chronicle chronicle;
    private final Profiles profiles;
    private final Clock clock;

    CaseOpening(CaseRows rows, HistoryRows history, Chronicle chronicle, Profiles profiles, Clock clock) {
        this.rows = rows;
        this.history = history;
        this.chronicle = chronicle;
        this.profiles = profiles;
        this.clock = clock;
    }

    /// Opens a case, or returns the one that is open already; a presumption moves that one on if it is the moment.
    CaseId open(NewCase wanted, Member by) {
        Optional<CaseFile> there = rows.openOf(wanted.person(), by.agency());
        if (there.isPresent()) {
            presumeInCase(there.get(), wanted, by);
            return there.get().id();
        }
        NrmProfile profile = profiles.current();
        Presumption presumption = wanted.presumption();
        Stage stage = profile.stage(presumption == null ? profile.firstContact() : profile.presumption());
        CaseFile file = begin(wanted, by, profile, stage);
        rows.insert(file, by.id());
        chronicle.tell(file.id(), CaseEvent.Topic.STAGE, DataKind.PROCESS, null, by, "opened", stage.name());
        if (presumption != null) {
            decide(file, presumption, null, stage.id(), by);
        }
        return file.id();
    }

    private void presumeInCase(CaseFile file, NewCase wanted, Member by) {
        Presumption presumption = wanted.presumption();
        if (presumption == null) {
            return;
        }
        NrmProfile profile = profiles.of(file);
        boolean before = profile.firstContact().equals(file.stage())
                && !profile.firstContact().equals(profile.presumption());
        if (before) {
            Stage stage = profile.stage(profile.presumption());
            rows.move(file.id(), stage.id(), chronicle.now(), reviewDay(stage, clock), null);
            rows.treatAsChild(file.id(), wanted.child());
            decide(file, presumption, file.stage(), stage.id(), by);
        } else {
            chronicle.tell(
                    file.id(), CaseEvent.Topic.STAGE, DataKind.PROCESS, presumption.screening(), by, "presumed-again");
        }
    }

    private void decide(CaseFile file, Presumption presumption, @Nullable String from, String to, Member by) {
        NrmProfile profile = profiles.of(file);
        String name = profile.transitions().stream()
                .filter(each -> each.to().equals(to) && each.from().contains(profile.firstContact()))
                .map(NrmProfile.Transition::name)
                .findFirst()
                .orElseGet(() -> profile.stage(to).name());
        CaseDecision decision = new CaseDecision(
                UUID.randomUUID(),
                file.id(),
                CaseDecision.PRESUMPTION,
                name,
                from,
                to,
                presumption.grounds(),
                presumption.reason(),
                presumption.evidence(),
                presumption.screening(),
                chronicle.now(),
                by.id(),
                by.name(),
                by.agency(),
                by.agencyName());
        history.add(decision);
        chronicle.tell(
                file.id(),
                CaseEvent.Topic.STAGE,
                DataKind.PROCESS,
                decision.id(),
                by,
                "decided",
                name,
                profile.stage(to).name());
    }

    private CaseFile begin(NewCase wanted, Member by, NrmProfile profile, Stage stage) {
        Instant now = chronicle.now();
        boolean responsible = by.is(Role.CASE_WORKER);
        return new CaseFile(
                CaseId.random(),
                rows.nextReference(LocalDate.ofInstant(now, clock.getZone()).getYear()),
                wanted.person(),
                by.agency(),
                responsible ? by.id() : null,
                responsible ? by.name() : null,
                profile.id(),
                profile.version(),
                stage.id(),
                now,
                reviewDay(stage, clock),
                wanted.urgency(),
                "",
                null,
                wanted.child(),
                wanted.presumption() == null ? null : wanted.presumption().screening(),
                wanted.earlierCase(),
                now,
                null,
                0);
    }

    /// The day by which somebody must look at a stage again that is entered today.
    static @Nullable LocalDate reviewDay(Stage stage, Clock clock) {
        Integer days = stage.reviewAfterDays();
        return days == null
                ? null
                : LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(days);
    }
}
