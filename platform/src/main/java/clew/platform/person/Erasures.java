package clew.platform.person;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Member;
import clew.platform.access.Relation;
import clew.platform.access.Role;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.access.TrailErasure;
import clew.platform.database.Fence;
import clew.platform.person.ErasedWithPerson.Loss;
import clew.platform.vault.Erasing;
import clew.platform.web.BadInput;
import clew.platform.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Erasing a person: asked by a case worker of the agency that registered them, confirmed by somebody else
/// there or by an administrator, done when it is due. Every method asks the gate.
@Component
public class Erasures {

    private static final int AT_ONCE = 20;
    private static final int LISTED = 100;

    private final Gate gate;
    private final Trail trail;
    private final Persons persons;
    private final ErasureRows rows;
    private final List<ErasedWithPerson> rooms;
    private final Erasing vault;
    private final TrailErasure trailErasure;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Erasures(
            Gate gate,
            Trail trail,
            Persons persons,
            ErasureRows rows,
            List<ErasedWithPerson> rooms,
            Erasing vault,
            TrailErasure trailErasure,
            TransactionTemplate transaction,
            Clock clock) {
        this.gate = gate;
        this.trail = trail;
        this.persons = persons;
        this.rows = rows;
        this.rooms = List.copyOf(rooms);
        this.vault = vault;
        this.trailErasure = trailErasure;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Whether the member may ask for it; leaves no trail.
    boolean mayAsk(PersonId person, Relation relation) {
        return relation == Relation.OWNER
                && gate.allows(relation, DataKind.IDENTITY, Action.DECIDE, Subject.of("person", person.value()));
    }

    /// Whether the member may see the list of requests; leaves no trail.
    boolean mayList() {
        return administrator()
                ? gate.allows(Relation.NONE, DataKind.MEMBER, Action.WRITE)
                : gate.allows(Relation.OWNER, DataKind.IDENTITY, Action.DECIDE);
    }

    /// What is asked about a person, if anything was.
    Optional<Erasure> about(PersonId person) {
        requireOwner(person);
        return rows.latest(person);
    }

    /// Asks that a person be erased; a request that waits already is that one.
    UUID ask(PersonId person, Erasure.Ground ground, boolean atOnce) {
        requireOwner(person);
        Member by = gate.member();
        return transaction.execute(_ -> {
            Optional<Erasure> open =
                    rows.latest(person).filter(one -> one.state().open() || one.state() == Erasure.State.DONE);
            if (open.isPresent()) {
                return open.get().id();
            }
            Erasure fresh = fresh(person, ground, atOnce, by);
            rows.insert(fresh);
            trail.record("person.erasure-asked", Subject.of("person", person.value()), Map.of("ground", ground.name()));
            return fresh.id();
        });
    }

    private Erasure fresh(PersonId person, Erasure.Ground ground, boolean atOnce, Member by) {
        UUID id = UUID.randomUUID();
        return new Erasure(
                id,
                reference(id),
                person,
                by.agency(),
                ground,
                atOnce,
                Erasure.State.ASKED,
                by.id(),
                by.name(),
                now(),
                null,
                null,
                null);
    }

    /// The requests of the own agency; for an administrator those of all.
    List<Erasure> list() {
        require(Relation.OWNER, Subject.none());
        List<Erasure> all = new ArrayList<>();
        reach(() -> all.addAll(rows.list(LISTED)));
        return all;
    }

    /// One request.
    Erasure get(UUID id) {
        List<Erasure> found = new ArrayList<>();
        reach(() -> rows.find(id).ifPresent(found::add));
        Relation relation = found.isEmpty()
                        || !found.getFirst().agency().equals(gate.member().agency())
                ? Relation.NONE
                : Relation.OWNER;
        require(relation, Subject.of("erasure", id));
        return found.stream().findFirst().orElseThrow(() -> new NotFound("erasure"));
    }

    /// Why the member may not confirm it, as a message key, or `null` if they may.
    @Nullable
    String objection(Erasure one) {
        return one.objection(gate.member().id()).orElse(null);
    }

    /// What will be lost.
    List<Loss> losses(Erasure one) {
        List<Loss> losses = new ArrayList<>();
        Fence.runAsSystem(() -> {
            losses.add(new Loss(
                    "person.erasure.loss.names", persons.names(one.person()).size()));
            rooms.forEach(room -> losses.addAll(room.losses(one.person().value())));
        });
        return losses.stream().filter(loss -> loss.count() > 0).toList();
    }

    /// Confirms a request; with one that says at once, the person is erased when this returns.
    void confirm(UUID id) {
        Erasure one = get(id);
        Member by = gate.member();
        one.objection(by.id()).ifPresent(key -> {
            throw new BadInput("confirm", "", key);
        });
        Instant now = now();
        Fence.runAsSystem(() -> transaction.executeWithoutResult(_ -> {
            moved(rows.decide(one, Erasure.State.CONFIRMED, by, now, one.due(now)));
            trail.record("person.erasure-confirmed", Subject.of("erasure", id));
        }));
        if (one.atOnce()) {
            run();
        }
    }

    /// Takes a request back, or a confirmation that is not yet due.
    void withdraw(UUID id) {
        Erasure one = get(id);
        Fence.runAsSystem(() -> transaction.executeWithoutResult(_ -> {
            moved(one.state().open() && rows.decide(one, Erasure.State.WITHDRAWN, gate.member(), now(), null));
            trail.record("person.erasure-withdrawn", Subject.of("erasure", id));
        }));
    }

    @Scheduled(fixedDelayString = "${clew.person.erasure:PT10M}", initialDelayString = "PT2M")
    void everyTenMinutes() {
        run();
    }

    /// Erases whoever is due, each in a transaction of their own; returns how many.
    public int run() {
        int erased = 0;
        while (erased < AT_ONCE && eraseNext()) {
            erased++;
        }
        return erased;
    }

    private boolean eraseNext() {
        boolean[] found = new boolean[1];
        Fence.runAsSystem(() -> transaction.executeWithoutResult(_ -> {
            for (Erasure due : rows.lockDue(now(), 1)) {
                erase(due.person());
                rows.done(due.id(), now());
                trail.record("person.erased", Subject.of("erasure", due.id()));
                found[0] = true;
            }
        }));
        return found[0];
    }

    private void erase(PersonId person) {
        Person known = persons.get(person);
        Age age = known.age(LocalDate.ofInstant(now(), ZoneOffset.UTC));
        trailErasure.forget(person.value());
        rooms.forEach(room -> room.erase(person.value()));
        vault.erase(person.value());
        rows.reduce(person, bounded(age.low()), bounded(age.high()), now());
    }

    private static @Nullable Integer bounded(@Nullable Integer years) {
        return years == null ? null : Math.clamp(years, 0, NewPerson.OLDEST);
    }

    private void requireOwner(PersonId person) {
        Relation relation = persons.relationOf(gate.member().agency(), person);
        gate.require(
                relation == Relation.OWNER ? relation : Relation.NONE,
                DataKind.IDENTITY,
                Action.READ,
                Subject.of("person", person.value()));
        gate.require(Relation.OWNER, DataKind.IDENTITY, Action.DECIDE, Subject.of("person", person.value()));
    }

    private void require(Relation relation, Subject subject) {
        if (administrator()) {
            gate.require(Relation.NONE, DataKind.MEMBER, Action.WRITE, subject);
        } else {
            gate.require(relation, DataKind.IDENTITY, Action.DECIDE, subject);
        }
    }

    private boolean administrator() {
        return gate.somebody().filter(member -> member.is(Role.ADMINISTRATOR)).isPresent();
    }

    /// An administrator answers for all agencies of the instance, and sees requests, never persons.
    private void reach(Runnable reading) {
        if (administrator()) {
            Fence.runAsSystem(reading);
        } else {
            reading.run();
        }
    }

    private static void moved(boolean moved) {
        if (!moved) {
            throw new BadInput("confirm", "", "person.erasure.notWaiting");
        }
    }

    private static String reference(UUID id) {
        return "E-" + id.toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
