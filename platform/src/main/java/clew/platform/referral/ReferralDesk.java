package clew.platform.referral;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Member;
import clew.platform.access.Relation;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.casework.CaseId;
import clew.platform.directory.Agency;
import clew.platform.directory.Directory;
import clew.platform.web.BadInput;
import clew.platform.web.NotFound;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Where pages and API meet the rules: asks the gate, then the door of the room.
@Component
class ReferralDesk {

    private final Gate gate;
    private final Trail trail;
    private final Referrals referrals;
    private final Mailbox mailbox;
    private final CaseTie cases;
    private final AgreedSharing sharing;
    private final Directory directory;

    ReferralDesk(
            Gate gate,
            Trail trail,
            Referrals referrals,
            Mailbox mailbox,
            CaseTie cases,
            AgreedSharing sharing,
            Directory directory) {
        this.sharing = sharing;
        this.directory = directory;
        this.gate = gate;
        this.trail = trail;
        this.referrals = referrals;
        this.mailbox = mailbox;
        this.cases = cases;
    }

    /// A referral with everything its reader may see of it.
    ///
    /// @param cut the kinds that were in the packet and are not, or no longer, open to the receiver
    record Opened(
            Referral referral,
            Side side,
            Packet atOnce,
            Packet onAcceptance,
            List<ReferralEvent> events,
            Set<Step.Kind> steps,
            Set<DataKind> cut,
            boolean mayOpenCase) {}

    Member member() {
        return gate.member();
    }

    List<Mailbox.Line> list(Side side, Mailbox.Filter filter, int page) {
        requireList();
        return mailbox.list(member().agency(), side, filter, page);
    }

    void requireList() {
        gate.require(Relation.OWNER, DataKind.REFERRAL, Action.READ, Subject.none());
    }

    Mailbox.Counts counts(Side side) {
        return mailbox.counts(member().agency(), side);
    }

    Mailbox.Loop loop() {
        return mailbox.loop(member().agency());
    }

    boolean mayList() {
        return gate.allows(Relation.OWNER, DataKind.REFERRAL, Action.READ);
    }

    Opened open(ReferralId id) {
        Referral referral = required(id, Action.READ);
        referrals.seen(referral, member());
        return opened(referral);
    }

    Opened print(ReferralId id) {
        Referral referral = required(id, Action.READ);
        trail.record("referral.printed", subject(id));
        return opened(referral);
    }

    /// The referral, for a page that asks before a step is taken.
    Opened before(ReferralId id, Step.Kind step) {
        return opened(required(id, action(step)));
    }

    Referral take(ReferralId id, int version, Step step) {
        required(id, action(step.kind()));
        return referrals.take(id, version, step, member());
    }

    ReferralId send(NewReferral wanted) {
        Relation relation = requireSending(wanted.caseId());
        for (DataKind kind : wanted.shared().keySet()) {
            gate.require(
                    relation,
                    kind,
                    Action.READ,
                    Subject.of("case", wanted.caseId().value()));
        }
        check(wanted);
        return referrals.send(wanted, member());
    }

    private void check(NewReferral wanted) {
        boolean another = !wanted.to().equals(member().agency());
        if (!another || directory.find(wanted.to()).filter(Agency::active).isEmpty()) {
            throw new BadInput("to", "", "referral.fault.to");
        }
        if (wanted.need() != null && cases.need(wanted.caseId(), wanted.need()).isEmpty()) {
            throw new BadInput("need", "", "referral.fault.needUnknown");
        }
    }

    /// The relation of the member's agency to the case, if the member may send a referral about it.
    Relation requireSending(CaseId id) {
        Relation relation = cases.relationOf(member().agency(), id);
        gate.require(relation, DataKind.REFERRAL, Action.WRITE, Subject.of("case", id.value()));
        return relation;
    }

    /// The kinds of data that the member may read in the case, and so may share.
    List<DataKind> shareable(CaseId id, Relation relation) {
        return Minimum.SHAREABLE.stream()
                .filter(kind -> gate.allows(relation, kind, Action.READ, Subject.of("case", id.value())))
                .toList();
    }

    private Opened opened(Referral referral) {
        Side side = referral.sideOf(member().agency()).orElseThrow(() -> new NotFound("referral"));
        Relation relation = relation(referral, side);
        Set<Step.Kind> steps = Moves.open(referral.state(), side);
        steps.removeIf(step -> !gate.allows(relation, DataKind.REFERRAL, action(step), subject(referral.id())));
        Packet atOnce = referrals.packetAtOnce(referral.id());
        Packet onAcceptance = referrals.packetOnAcceptance(referral.id());
        Set<DataKind> packed = EnumSet.noneOf(DataKind.class);
        packed.addAll(atOnce.kinds());
        packed.addAll(onAcceptance.kinds());
        Set<DataKind> open = side == Side.SENDER ? packed : sharing.open(referral.person(), referral.to());
        Set<DataKind> cut = EnumSet.noneOf(DataKind.class);
        packed.stream().filter(kind -> !open.contains(kind)).forEach(cut::add);
        return new Opened(
                referral,
                side,
                atOnce.only(open),
                onAcceptance.only(open),
                events(referral, side, cut),
                steps,
                cut,
                mayOpenCase(referral));
    }

    /// What happened. Where the need itself is not shared any more, the words of the sender are not either.
    private List<ReferralEvent> events(Referral referral, Side side, Set<DataKind> cut) {
        List<ReferralEvent> events = referrals.events(referral.id());
        return side == Side.RECEIVER && cut.contains(DataKind.NEED)
                ? events.stream()
                        .map(event -> referral.from().equals(event.agency()) ? event.withoutWords() : event)
                        .toList()
                : events;
    }

    private boolean mayOpenCase(Referral referral) {
        Relation toCase = cases.relationOf(member().agency(), referral.caseId());
        return gate.allows(
                toCase,
                DataKind.PROCESS,
                Action.READ,
                Subject.of("case", referral.caseId().value()));
    }

    private Referral required(ReferralId id, Action action) {
        Optional<Referral> found = referrals.find(id, member().agency());
        Relation relation = found.map(referral ->
                        relation(referral, referral.sideOf(member().agency()).orElseThrow()))
                .orElse(Relation.NONE);
        gate.require(relation, DataKind.REFERRAL, action, subject(id));
        return found.orElseThrow(() -> new NotFound("referral"));
    }

    /// What the reader's agency is to the referral: the receiver is an addressee until it has accepted.
    private Relation relation(Referral referral, Side side) {
        return switch (side) {
            case SENDER ->
                cases.relationOf(referral.from(), referral.caseId()) == Relation.OWNER
                        ? Relation.OWNER
                        : Relation.PARTNER;
            case RECEIVER ->
                switch (referral.state()) {
                    case ReferralState.Accepted _, ReferralState.Done _ -> Relation.PARTNER;
                    case ReferralState.Sent _,
                            ReferralState.Asked _,
                            ReferralState.Answered _,
                            ReferralState.Declined _,
                            ReferralState.Withdrawn _ -> Relation.ADDRESSEE;
                };
        };
    }

    private static Action action(Step.Kind step) {
        return switch (step) {
            case ACCEPT, DECLINE -> Action.DECIDE;
            case ASK, ANSWER, DONE, WITHDRAW -> Action.WRITE;
        };
    }

    private static Subject subject(ReferralId id) {
        return Subject.of("referral", id.value());
    }
}
