package clew.platform.consent;

import clew.platform.access.Cover;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Member;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.consent.Entry.Hand;
import clew.platform.consent.rules.Asker;
import clew.platform.consent.rules.Purpose;
import clew.platform.directory.AgencyId;
import clew.platform.directory.Directory;
import clew.platform.directory.RecipientClass;
import clew.platform.person.PersonId;
import clew.platform.web.NotFound;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door of the room: recording what was agreed or refused and on which ground the law allows sharing, ending it,
/// and asking what is open.
///
/// It decides nobody's rights to write: callers ask the gate of `clew.platform.access` first. What it answers about
/// sharing is the rule itself.
@Component
public class Consents {

    private static final AgencyId ANY_OF_ITS_CLASS = new AgencyId(new UUID(0, 0));

    private final EntryRows entries;
    private final Books books;
    private final Disclosed disclosed;
    private final Directory directory;
    private final Gate gate;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    Consents(
            EntryRows entries,
            Books books,
            Disclosed disclosed,
            Directory directory,
            Gate gate,
            Trail trail,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.books = books;
        this.disclosed = disclosed;
        this.directory = directory;
        this.gate = gate;
        this.trail = trail;
        this.events = events;
    }

    /// Whether a kind of data about a person may be known by an agency for a purpose at a moment.
    @Transactional(readOnly = true)
    public boolean covers(PersonId person, AgencyId agency, Purpose purpose, DataKind kind, Instant at) {
        return directory
                .find(agency)
                .map(found -> Asker.of(agency, found.kind()).with(purpose))
                .map(asker -> books.of(person.value()).covers(asker, kind, at))
                .orElse(false);
    }

    /// Whether a kind of data about a person may be known by every agency of a class for a purpose at a moment.
    @Transactional(readOnly = true)
    public boolean covers(PersonId person, RecipientClass recipients, Purpose purpose, DataKind kind, Instant at) {
        Asker asker = new Asker(ANY_OF_ITS_CLASS, recipients, Set.of(purpose), null);
        return books.of(person.value()).covers(asker, kind, at);
    }

    /// Every kind of data about a person that is open to an agency now, with what opens it.
    @Transactional(readOnly = true)
    public Map<DataKind, Cover> open(PersonId person, AgencyId agency) {
        return directory
                .find(agency)
                .map(found -> books.of(person.value()).open(Asker.of(agency, found.kind()), books.now()))
                .orElse(Map.of());
    }

    /// Whether anything about a person is open to an agency now, or to one of its members by a broken glass.
    @Transactional(readOnly = true)
    public boolean anythingOpen(PersonId person, AgencyId agency) {
        return !open(person, agency).isEmpty() || books.glassOpen(person.value(), agency);
    }

    /// Records an agreement, a refusal or a ground, and returns its identity.
    ///
    /// @param referral the referral with which it is recorded, or `null`
    @Transactional
    public UUID record(PersonId person, Basis basis, Share share, @Nullable UUID referral, Member by) {
        Entry entry = new Entry(UUID.randomUUID(), person, basis, share, referral, Hand.of(by, books.now()), null);
        if (basis instanceof Basis.OnGround && share.until() == null) {
            throw new IllegalArgumentException("a ground ends at a named moment");
        }
        entries.insert(entry);
        trail.record(what(basis), Subject.of("person", person.value()), facts(entry));
        changed(person);
        return entry.id();
    }

    /// Ends a record: an agreement is withdrawn, a ground ends, a refusal is taken back. What is ended already
    /// stays as it was ended; false says so.
    @Transactional
    public boolean end(UUID id, Member by) {
        Entry entry = get(id);
        boolean ended = entries.end(id, Hand.of(by, books.now()));
        if (ended) {
            trail.record("consent.ended", Subject.of("person", entry.person().value()), facts(entry));
            changed(entry.person());
        }
        return ended;
    }

    /// A record; one out of reach is [NotFound], as one that does not exist.
    @Transactional(readOnly = true)
    public Entry get(UUID id) {
        return entries.find(id).orElseThrow(() -> new NotFound("consent"));
    }

    /// A record, if within reach.
    @Transactional(readOnly = true)
    public Optional<Entry> find(UUID id) {
        return entries.find(id);
    }

    /// What is recorded about a person within reach, the latest first.
    @Transactional(readOnly = true)
    public List<Entry> of(PersonId person) {
        return entries.of(person);
    }

    /// Keeps that a packet with these kinds reached an agency, each on what opened it.
    @Transactional
    public void sent(PersonId person, AgencyId to, Map<DataKind, Cover> kinds) {
        disclosed.sent(person, to, kinds, books.now());
    }

    /// Keeps that an agency took data of persons that it keeps out in a file.
    @Transactional
    public void exported(Collection<PersonId> persons, AgencyId by, Collection<DataKind> kinds) {
        disclosed.exported(persons, by, kinds, books.now());
    }

    /// Tells the house, and lets this request forget what it was told before.
    private void changed(PersonId person) {
        gate.forgetAgreed();
        events.publishEvent(new SharingChanged(person));
    }

    private static String what(Basis basis) {
        return switch (basis) {
            case Basis.Agreement _ -> "consent.agreed";
            case Basis.Refusal _ -> "consent.refused";
            case Basis.OnGround _ -> "consent.ground";
        };
    }

    private static Map<String, String> facts(Entry entry) {
        return Map.of(
                "record",
                entry.id().toString(),
                "kinds",
                entry.share().kinds().stream().map(Enum::name).collect(Collectors.joining(" ")),
                "purposes",
                entry.share().purposes().stream().map(Enum::name).collect(Collectors.joining(" ")));
    }
}
