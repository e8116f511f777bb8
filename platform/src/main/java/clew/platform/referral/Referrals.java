package clew.platform.referral;

import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.casework.CaseId;
import clew.platform.directory.AgencyId;
import clew.platform.person.PersonId;
import clew.platform.referral.Move.Moved;
import clew.platform.referral.Move.Refused;
import clew.platform.referral.ReferralHistory.Layer;
import clew.platform.referral.ReferralRows.Words;
import clew.platform.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The door of this room: sending a referral, and every step after that.
///
/// Whoever calls has asked the gate already, and stands behind the fence of the member's agency. A step is taken in
/// one transaction of the system, because accepting opens the case to an agency that could not see it before.
@Component
public final class Referrals {

    private final ReferralRows rows;
    private final ReferralHistory history;
    private final PacketMaker packets;
    private final CaseTie cases;
    private final AgreedSharing sharing;
    private final DueTimes dueTimes;
    private final SystemWork system;
    private final Trail trail;
    private final Clock clock;
    private final ObjectProvider<Courier> couriers;

    Referrals(
            ReferralRows rows,
            ReferralHistory history,
            PacketMaker packets,
            CaseTie cases,
            AgreedSharing sharing,
            DueTimes dueTimes,
            SystemWork system,
            Trail trail,
            Clock clock,
            ObjectProvider<Courier> couriers) {
        this.rows = rows;
        this.history = history;
        this.packets = packets;
        this.cases = cases;
        this.sharing = sharing;
        this.dueTimes = dueTimes;
        this.system = system;
        this.trail = trail;
        this.clock = clock;
        this.couriers = couriers;
    }

    /// Sends a referral and returns its identity.
    public ReferralId send(NewReferral wanted, Member by) {
        return send(wanted, Reference.random(), by);
    }

    /// Keeps a referral that an agency of another instance sent, under the reference that it has there.
    public ReferralId receive(NewReferral wanted, String reference, Member by) {
        return send(wanted, reference, by);
    }

    /// Adds what a sender on another instance kept back until the referral was accepted.
    public void complete(ReferralId id, Packet held) {
        system.run(() -> history.keep(id, Layer.ON_ACCEPTANCE, held));
    }

    private ReferralId send(NewReferral wanted, String reference, Member by) {
        if (wanted.to().equals(by.agency())) {
            throw new IllegalArgumentException("a referral goes to another agency");
        }
        PersonId person = cases.personOf(wanted.caseId());
        Referral referral = sent(wanted, reference, person, by);
        PacketMaker.Layers layers = packets.make(wanted, referral.reference(), person);
        Instant again = referral.dueAt().plus(dueTimes.againAfter(wanted.urgency()));
        system.run(() -> {
            rows.insert(referral, by.id(), again);
            history.keep(referral.id(), Layer.AT_ONCE, layers.atOnce());
            if (!kept(wanted)) {
                history.keep(referral.id(), Layer.ON_ACCEPTANCE, layers.onAcceptance());
            }
            history.add(referral.id(), ReferralEvent.Kind.SENT, referral.sentAt(), by, new Words(null, wanted.words()));
            sharing.record(referral, layers, by);
            cases.tell(referral, ReferralEvent.Kind.SENT, by);
            trail.record("referral.sent", Subject.of("referral", referral.id().value()), shared(wanted));
            couriers.forEach(courier -> courier.sent(referral, wanted, by));
        });
        return referral.id();
    }

    /// With whom which kinds of data were shared, for the trail.
    private static Map<String, String> shared(NewReferral wanted) {
        String kinds =
                wanted.shared().keySet().stream().sorted().map(DataKind::name).collect(Collectors.joining(" "));
        return Map.of("to", wanted.to().value().toString(), "kinds", kinds);
    }

    /// The referral, if the reader's agency is on one of its ends; [NotFound] otherwise.
    public Referral get(ReferralId id, AgencyId reader) {
        return find(id, reader).orElseThrow(() -> new NotFound("referral"));
    }

    /// The referral, if the reader's agency is on one of its ends.
    public Optional<Referral> find(ReferralId id, AgencyId reader) {
        return rows.find(id).filter(found -> found.sideOf(reader).isPresent());
    }

    /// Takes a step, if nobody acted since `version`.
    ///
    /// @throws ReferralConflict if somebody did
    /// @throws StepRefused if the state does not allow it
    public Referral take(ReferralId id, int version, Step step, Member by) {
        Referral before = get(id, by.agency());
        if (before.version() != version) {
            throw new ReferralConflict(before, step);
        }
        Side side = before.sideOf(by.agency()).orElseThrow();
        ReferralState next = switch (Moves.next(before.state(), side, step, by.id(), now())) {
            case Moved moved -> moved.next();
            case Refused refused -> throw new StepRefused(id, refused.reason());
        };
        boolean moved = system.call(() -> {
            boolean applied = apply(before, next, side, by);
            if (applied) {
                Referral now = rows.find(id).orElseThrow();
                couriers.forEach(courier -> courier.stepped(now, step, by));
            }
            return applied;
        });
        Referral after = get(id, by.agency());
        if (!moved) {
            throw new ReferralConflict(after, step);
        }
        return after;
    }

    /// Notes that the reader's side has seen the referral; the sender learns of the first time.
    public void seen(Referral referral, Member by) {
        Side side = referral.sideOf(by.agency()).orElseThrow(() -> new NotFound("referral"));
        system.run(() -> {
            boolean first = side == Side.RECEIVER
                    && history.of(referral.id()).stream().noneMatch(event -> event.kind() == ReferralEvent.Kind.SEEN);
            if (rows.markRead(referral.id(), side) && first) {
                history.add(referral.id(), ReferralEvent.Kind.SEEN, now(), by, new Words(null, null));
            }
        });
    }

    /// What happened, oldest first.
    public List<ReferralEvent> events(ReferralId id) {
        return history.of(id);
    }

    /// What the receiver sees at once.
    public Packet packetAtOnce(ReferralId id) {
        return history.packet(id, Layer.AT_ONCE);
    }

    /// What the receiver sees when it has accepted; empty for a receiver that has not.
    public Packet packetOnAcceptance(ReferralId id) {
        return history.packet(id, Layer.ON_ACCEPTANCE);
    }

    /// The referrals about a case that the reader's agency sent or received, newest first.
    public List<Referral> ofCase(CaseId caseId) {
        return rows.ofCase(caseId);
    }

    /// The referrals about several cases that the reader's agency sent or received, by case and the oldest first.
    public Map<CaseId, List<Referral>> ofCases(Collection<CaseId> cases) {
        return rows.ofCases(cases).stream().collect(Collectors.groupingBy(Referral::caseId));
    }

    private boolean apply(Referral before, ReferralState next, Side side, Member by) {
        if (!rows.advance(before, next, side)) {
            return false;
        }
        ReferralEvent.Kind kind = ReferralEvent.Kind.of(next.name());
        history.add(before.id(), kind, next.at(), by, Words.of(next));
        switch (next) {
            case ReferralState.Accepted _ -> {
                if (!sharing.open(before.person(), before.to()).isEmpty()) {
                    cases.open(before);
                }
                sharing.sent(before, history.packet(before.id(), Layer.ON_ACCEPTANCE));
            }
            case ReferralState.Done done -> cases.done(before, done, rows, by);
            case ReferralState.Sent _,
                    ReferralState.Asked _,
                    ReferralState.Answered _,
                    ReferralState.Declined _,
                    ReferralState.Withdrawn _ -> {}
        }
        cases.tell(before, kind, by);
        return true;
    }

    /// Whether the name is kept back by a sender on another instance, and comes when the referral is accepted.
    private static boolean kept(NewReferral wanted) {
        return wanted.identityWithheld() && !wanted.shared().containsKey(DataKind.IDENTITY);
    }

    private Referral sent(NewReferral wanted, String reference, PersonId person, Member by) {
        Instant now = now();
        return new Referral(
                ReferralId.random(),
                reference,
                wanted.caseId(),
                person,
                wanted.need(),
                by.agency(),
                by.name(),
                wanted.to(),
                wanted.service(),
                wanted.whom(),
                wanted.languages(),
                wanted.place(),
                wanted.urgency(),
                wanted.identityWithheld(),
                wanted.agreement(),
                new ReferralState.Sent(now, by.id()),
                now,
                now.plus(dueTimes.answerWithin(wanted.urgency())),
                0,
                false,
                true,
                0);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
