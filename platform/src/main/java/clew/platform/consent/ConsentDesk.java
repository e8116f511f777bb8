package clew.platform.consent;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Disclosures;
import clew.platform.access.Gate;
import clew.platform.access.Member;
import clew.platform.access.Relation;
import clew.platform.access.Subject;
import clew.platform.consent.rules.Giver;
import clew.platform.consent.rules.Purpose;
import clew.platform.consent.rules.Recipient;
import clew.platform.directory.Agency;
import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.Directory;
import clew.platform.person.Age;
import clew.platform.person.Person;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where pages and programs meet the rules of this room: asks the gate, then the door.
@Component
class ConsentDesk {

    private final Consents consents;
    private final Disclosed disclosed;
    private final Disclosures disclosures;
    private final GlassRows glasses;
    private final Persons persons;
    private final Directory directory;
    private final Gate gate;
    private final Clock clock;
    private final ZoneId zone;
    private final @Nullable Integer decidesFrom;

    ConsentDesk(
            Consents consents,
            Disclosed disclosed,
            Disclosures disclosures,
            GlassRows glasses,
            Persons persons,
            Directory directory,
            Gate gate,
            Clock clock,
            ZoneId zone,
            @Value("${clew.consent.child-decides-from:0}") int decidesFrom) {
        this.consents = consents;
        this.disclosed = disclosed;
        this.disclosures = disclosures;
        this.glasses = glasses;
        this.persons = persons;
        this.directory = directory;
        this.gate = gate;
        this.clock = clock;
        this.zone = zone;
        this.decidesFrom = decidesFrom == 0 ? null : decidesFrom;
    }

    Member member() {
        return gate.member();
    }

    Instant now() {
        return clock.instant();
    }

    ZoneId zone() {
        return zone;
    }

    Relation require(PersonId person, Action action) {
        Relation relation = relation(person);
        gate.require(relation, DataKind.CONSENT, action, subject(person));
        return relation;
    }

    boolean allows(PersonId person, Action action) {
        return gate.allows(relation(person), DataKind.CONSENT, action, subject(person));
    }

    /// The person, where the member may know who it is.
    Optional<Person> named(PersonId person) {
        return gate.allows(relation(person), DataKind.IDENTITY, Action.READ, subject(person))
                ? persons.find(person)
                : Optional.empty();
    }

    /// What the member may see of the book: the keeper all of it, a partner what concerns its own agency.
    List<Entry> entries(PersonId person) {
        Relation relation = require(person, Action.READ);
        return consents.of(person).stream()
                .filter(entry -> relation == Relation.OWNER || concerns(entry))
                .toList();
    }

    /// One record of the book of this person.
    Entry entry(PersonId person, UUID id) {
        return entries(person).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("consent"));
    }

    /// The requests to see more in an emergency about this person.
    List<Glass> glasses(PersonId person) {
        require(person, Action.READ);
        return glasses.of(person);
    }

    /// What was shown or sent: the keeper sees all, a partner what it was shown itself.
    List<Disclosed.Line> sent(PersonId person) {
        require(person, Action.READ);
        return disclosed.of(person);
    }

    /// Records, after the gate and the rules on who may agree.
    UUID record(PersonId person, Basis basis, Share share) {
        require(person, Action.WRITE);
        return consents.record(person, basis, share, null, member());
    }

    /// Ends a record: whoever may write, and a partner that heard the person say so.
    boolean end(PersonId person, UUID id) {
        Entry entry = entry(person, id);
        Relation relation = relation(person);
        gate.require(
                relation, DataKind.CONSENT, relation == Relation.OWNER ? Action.WRITE : Action.DECIDE, subject(person));
        return consents.end(entry.id(), member());
    }

    boolean mayEnd(PersonId person) {
        Relation relation = relation(person);
        return gate.allows(
                relation, DataKind.CONSENT, relation == Relation.OWNER ? Action.WRITE : Action.DECIDE, subject(person));
    }

    /// Whether an agreement of this giver is enough for this person today.
    boolean suffices(PersonId person, Giver giver) {
        Age age = persons.get(person).age(today());
        return giver.suffices(age.group(), age.low(), decidesFrom);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /// The agencies that something can be shared with.
    List<Agency> recipients() {
        return directory.active().stream()
                .filter(agency -> !agency.id().equals(member().agency()))
                .toList();
    }

    String agencyName(AgencyId id) {
        return directory.find(id).map(Agency::name).orElse("");
    }

    /// The purposes for which a recipient can use what is shared; looking for the family is any agency's.
    Set<Purpose> purposes(Recipient to) {
        Set<Purpose> purposes = EnumSet.of(Purpose.FAMILY_TRACING);
        switch (to) {
            case Recipient.One(AgencyId agency) ->
                directory.find(agency).ifPresent(found -> purposes.addAll(Purpose.of(found.kind())));
            case Recipient.Every(var every) ->
                Arrays.stream(AgencyKind.values())
                        .filter(kind -> kind.recipientClass() == every)
                        .forEach(kind -> purposes.addAll(Purpose.of(kind)));
        }
        return purposes;
    }

    private boolean concerns(Entry entry) {
        Member member = member();
        return entry.recorded().agency().equals(member.agency())
                || entry.share().to().means(member.agency(), member.agencyKind().recipientClass());
    }

    /// A part in a case is a part in the book only while something is open: to whom nothing is agreed any more, or
    /// nothing was yet, the book of this person is not there.
    private Relation relation(PersonId person) {
        Member member = member();
        Relation relation = persons.relationOf(member.agency(), person);
        boolean shut = relation == Relation.PARTNER
                && disclosures.to(member, person.value()).isEmpty();
        return shut ? Relation.NONE : relation;
    }

    private static Subject subject(PersonId person) {
        return Subject.of("person", person.value());
    }
}
