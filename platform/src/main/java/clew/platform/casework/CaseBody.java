package clew.platform.casework;

import clew.platform.access.DataKind;
import clew.platform.access.Relation;
import clew.platform.casework.nrm.NrmProfile.Entitlement;
import clew.platform.casework.nrm.Obstacle;
import clew.platform.directory.ServiceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case as a program gets it: what the member may read of it, and nothing else.
///
/// @param minimumAssistance what continues whatever is decided
record CaseBody(
        UUID id,
        String reference,
        UUID person,
        Relation relation,
        String profile,
        String profileVersion,
        String stage,
        Instant stageSince,
        @Nullable LocalDate stageDue,
        CaseUrgency urgency,
        String nextStep,
        @Nullable LocalDate nextStepDue,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable UUID earlierCase,
        int version,
        List<String> minimumAssistance,
        List<String> entitlements,
        List<NeedItem> needs,
        List<DecisionItem> decisions,
        List<NoteItem> notes,
        List<OptionItem> options) {

    /// One need.
    record NeedItem(
            UUID id,
            ServiceKind kind,
            CaseUrgency urgency,
            NeedStatus status,
            String note,
            @Nullable LocalDate wantedBy,
            Instant openedAt,
            int version) {}

    /// One decision.
    record DecisionItem(
            UUID id,
            String decision,
            String name,
            @Nullable String from,
            String to,
            List<String> grounds,
            String reason,
            List<String> evidence,
            @Nullable UUID screening,
            Instant at,
            String by,
            String authority) {}

    /// One note.
    record NoteItem(
            UUID id,
            DataKind kind,
            String content,
            @Nullable UUID corrects,
            String author,
            String agency,
            Instant writtenAt) {}

    /// A decision of the present stage; `obstacles` says why the member cannot take it now.
    record OptionItem(String decision, String name, boolean open, List<Obstacle.Kind> obstacles) {}

    static CaseBody of(CaseView view) {
        CaseFile file = view.file();
        return new CaseBody(
                file.id().value(),
                file.reference(),
                file.person().value(),
                view.relation(),
                file.profileId(),
                file.profileVersion(),
                file.stage(),
                file.stageSince(),
                file.stageDue(),
                file.urgency(),
                file.nextStep(),
                file.nextStepDue(),
                file.openedAt(),
                file.closedAt(),
                file.earlierCase() == null ? null : file.earlierCase().value(),
                file.version(),
                view.profile().minimum().stream().map(Entitlement::name).toList(),
                view.entitled().stream().map(Entitlement::name).toList(),
                view.needs().stream().map(CaseBody::need).toList(),
                view.decisions().stream().map(each -> decision(each.decision())).toList(),
                view.notes().stream().map(CaseBody::note).toList(),
                view.choices().stream().map(CaseBody::option).toList());
    }

    private static NeedItem need(Need need) {
        return new NeedItem(
                need.id().value(),
                need.kind(),
                need.urgency(),
                need.status(),
                need.note(),
                need.wantedBy(),
                need.openedAt(),
                need.version());
    }

    private static DecisionItem decision(CaseDecision decision) {
        return new DecisionItem(
                decision.id(),
                decision.transition(),
                decision.name(),
                decision.from(),
                decision.to(),
                decision.grounds(),
                decision.reason(),
                decision.evidence(),
                decision.screening(),
                decision.at(),
                decision.byName(),
                decision.authorityName());
    }

    private static NoteItem note(CaseNote note) {
        return new NoteItem(
                note.id(),
                note.kind(),
                note.content(),
                note.corrects(),
                note.authorName(),
                note.agencyName(),
                note.writtenAt());
    }

    private static OptionItem option(CaseMoves.Choice choice) {
        return new OptionItem(
                choice.transition().id(),
                choice.transition().name(),
                choice.open(),
                choice.obstacles().stream().map(Obstacle::kind).toList());
    }
}
