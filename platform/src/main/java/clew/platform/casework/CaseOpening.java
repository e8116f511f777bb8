package clew.platform.casework;

import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.access.Role;
import clew.platform.casework.NewCase.Presumption;
import clew.platform.casework.nrm.NrmProfile;
import clew.platform.casework.nrm.NrmProfile.Stage;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// How a case begins: after a first contact, or because a human raised a presumption.
@Component
class CaseOpening {

    private final CaseRows rows;
    private final Chronicle chronicle;
    private final Profiles profiles;
    private final ApplicationEventPublisher events;

    CaseOpening(CaseRows rows, Chronicle chronicle, Profiles profiles, ApplicationEventPublisher events) {
        this.rows = rows;
        this.chronicle = chronicle;
        this.profiles = profiles;
        this.events = events;
    }

    /// Opens a case, or returns the one that is open already; a presumption moves that one on if it is the moment.
    CaseId open(NewCase wanted, Member by) {
        rows.queue(wanted.person(), by.agency());
        Optional<CaseFile> there = rows.openOf(wanted.person(), by.agency());
        if (there.isPresent()) {
            presumeInCase(there.get(), wanted, by);
            return there.get().id();
        }
        NrmProfile profile = profiles.forNewCase();
        Presumption presumption = wanted.presumption();
        Stage stage = profile.stage(presumption == null ? profile.firstContact() : profile.presumption());
        CaseFile file = begin(wanted, by, profile, stage);
        rows.insert(file, by.id());
        chronicle.tell(file.id(), CaseEvent.Topic.STAGE, DataKind.PROCESS, null, by, "opened", stage.name());
        if (presumption != null) {
            decide(file, presumption, null, stage.id(), by);
        }
        entered(file, null, stage, presumption == null ? null : CaseDecision.PRESUMPTION, by);
        return file.id();
    }

    /// Tells the house that a case came to a stage.
    void entered(CaseFile file, @Nullable String from, Stage stage, @Nullable String decision, Member by) {
        events.publishEvent(new StageEntered(
                file.id(),
                file.person(),
                file.owner(),
                from,
                stage.id(),
                stage.kind(),
                decision,
                chronicle.now(),
                by.id()));
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
            rows.move(file.id(), stage.id(), chronicle.now(), chronicle.reviewDay(stage), null);
            rows.treatAsChild(file.id(), wanted.child());
            decide(file, presumption, file.stage(), stage.id(), by);
            entered(file, file.stage(), stage, CaseDecision.PRESUMPTION, by);
        } else {
            chronicle.tell(
                    file.id(), CaseEvent.Topic.STAGE, DataKind.PROCESS, presumption.screening(), by, "presumed-again");
        }
    }

    private void decide(CaseFile file, Presumption presumption, @Nullable String from, String to, Member by) {
        NrmProfile profile = profiles.of(file);
        String name = nameOfPresumption(profile, to);
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
        chronicle.decided(decision, by, "decided", profile.stage(to).name());
    }

    private static String nameOfPresumption(NrmProfile profile, String to) {
        return profile.transitions().stream()
                .filter(each -> each.to().equals(to) && each.from().contains(profile.firstContact()))
                .map(NrmProfile.Transition::name)
                .findFirst()
                .orElseGet(() -> profile.stage(to).name());
    }

    private CaseFile begin(NewCase wanted, Member by, NrmProfile profile, Stage stage) {
        Instant now = chronicle.now();
        boolean responsible = by.is(Role.CASE_WORKER);
        return new CaseFile(
                CaseId.random(),
                rows.nextReference(chronicle.today().getYear()),
                wanted.person(),
                by.agency(),
                responsible ? by.id() : null,
                responsible ? by.name() : null,
                profile.id(),
                profile.version(),
                stage.id(),
                now,
                chronicle.reviewDay(stage),
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
}
