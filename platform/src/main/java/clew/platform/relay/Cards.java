package clew.platform.relay;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Relation;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.directory.Agency;
import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.Contact;
import clew.platform.directory.Directory;
import clew.platform.directory.NewAgency;
import clew.platform.directory.ServiceKind;
import clew.platform.directory.Taken;
import clew.platform.relay.envelope.AddressCard;
import clew.platform.relay.envelope.Fault;
import clew.platform.relay.envelope.Faulty;
import clew.platform.web.BadInput;
import clew.platform.web.NotFound;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the cards: ours, which others need, and those of agencies elsewhere, which an administrator confirms
/// after two people have compared the digits.
@Component
class Cards {

    private final PeerRows peers;
    private final KeyRows keys;
    private final Directory directory;
    private final Gate gate;
    private final Trail trail;
    private final Clock clock;
    private final @Nullable String url;

    Cards(
            PeerRows peers,
            KeyRows keys,
            Directory directory,
            Gate gate,
            Trail trail,
            Clock clock,
            @Value("${clew.relay.url:}") String url) {
        this.peers = peers;
        this.keys = keys;
        this.directory = directory;
        this.gate = gate;
        this.trail = trail;
        this.clock = clock;
        this.url = url.isBlank() ? null : url.strip().replaceFirst("/+$", "");
        if (this.url != null && !mayBeReached(this.url)) {
            throw new IllegalStateException(
                    "clew.relay.url: \"%s\"; expected an address with https, such as https://clew.example.org"
                            .formatted(url));
        }
    }

    /// Whether the member keeps the cards. Leaves nothing on the trail.
    boolean mayKeep() {
        return gate.somebody().isPresent() && gate.allows(Relation.NONE, DataKind.DIRECTORY, Action.WRITE);
    }

    void requireKeeping() {
        gate.require(Relation.NONE, DataKind.DIRECTORY, Action.WRITE, Subject.none());
    }

    /// Our agencies: those of the directory that do not work elsewhere.
    List<Agency> ours() {
        return directory.active().stream()
                .filter(agency -> peers.find(agency.id()).isEmpty())
                .toList();
    }

    List<Peer> peers() {
        return peers.all();
    }

    /// The card of one of our agencies, and the digits that belong to it.
    Shown card(AgencyId id) {
        requireKeeping();
        Agency agency =
                directory.find(id).filter(one -> peers.find(id).isEmpty()).orElseThrow(() -> new NotFound("agency"));
        return shown(agency, keys.current(id));
    }

    /// A card as others get it.
    record Shown(Agency agency, String text, String fingerprint, Instant since) {}

    /// Gives one of our agencies new keys. Others need its new card before they can write to it again.
    @Transactional
    Shown renew(AgencyId id) {
        requireKeeping();
        Agency agency =
                directory.find(id).filter(one -> peers.find(id).isEmpty()).orElseThrow(() -> new NotFound("agency"));
        KeyRows.Own fresh = keys.renew(id);
        trail.record("relay.keys.renewed", Subject.of("agency", id.value()));
        return shown(agency, fresh);
    }

    private Shown shown(Agency agency, KeyRows.Own own) {
        AddressCard card = new AddressCard(
                agency.id().value(),
                agency.name(),
                agency.kind().name(),
                agency.place(),
                agency.languages(),
                agency.services().stream().map(service -> service.kind().name()).toList(),
                url,
                own.keys(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return new Shown(agency, card.text(own.keys().signing()), card.fingerprint(), own.createdAt());
    }

    /// Reads a card that somebody brought, before it is confirmed.
    ///
    /// @throws Faulty if it cannot be taken
    AddressCard read(String text) {
        requireKeeping();
        AddressCard card = AddressCard.read(text);
        String address = card.url();
        boolean fits = known(AgencyKind.class, card.kind())
                && card.services().stream().allMatch(service -> known(ServiceKind.class, service))
                && (address == null || mayBeReached(address));
        if (!fits) {
            throw new Faulty(Fault.UNREADABLE);
        }
        if (directory.find(new AgencyId(card.agency())).isPresent()) {
            throw new Faulty(Fault.DOES_NOT_FIT);
        }
        return card;
    }

    /// The agency that a card belongs to, if it is known already: then the card brings new keys or a new address.
    Optional<Peer> known(AddressCard card) {
        return peers.byRemote(card.agency());
    }

    /// Takes a card whose digits were compared.
    @Transactional
    AgencyId confirm(String text, boolean compared) {
        AddressCard card = read(text);
        if (!compared) {
            throw new BadInput("compared", "", "relay.card.compare");
        }
        AgencyId agency = known(card).map(Peer::agency).orElseGet(() -> enter(card));
        peers.keep(new Peer(
                agency,
                card.agency(),
                card.url(),
                card.keys(),
                card.fingerprint(),
                gate.member().name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                true));
        trail.record(
                "relay.card.confirmed",
                Subject.of("agency", agency.value()),
                Map.of("fingerprint", card.fingerprint()));
        return agency;
    }

    @Transactional
    void revoke(AgencyId agency) {
        requireKeeping();
        if (!peers.revoke(agency, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            throw new NotFound("agency");
        }
        trail.record("relay.card.revoked", Subject.of("agency", agency.value()));
    }

    private AgencyId enter(AddressCard card) {
        boolean there = directory.all().stream()
                .anyMatch(agency -> agency.name().equalsIgnoreCase(card.name())
                        && agency.place().equalsIgnoreCase(card.place()));
        if (there) {
            throw new BadInput("card", "", "relay.card.there");
        }
        List<Agency.Service> services = card.services().stream()
                .distinct()
                .map(name ->
                        new Agency.Service(ServiceKind.valueOf(name), EnumSet.allOf(Taken.class), null, null, false))
                .toList();
        return directory.add(new NewAgency(
                card.name(),
                AgencyKind.valueOf(card.kind()),
                card.place(),
                card.languages(),
                Contact.none(),
                services));
    }

    private static <E extends Enum<E>> boolean known(Class<E> type, String name) {
        return EnumSet.allOf(type).stream().anyMatch(one -> one.name().equals(name));
    }

    /// Messages go over HTTPS only; plain HTTP is for two instances on one machine.
    static boolean mayBeReached(String address) {
        try {
            URI uri = URI.create(address);
            boolean plain = uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
            boolean loopback = "127.0.0.1".equals(uri.getHost())
                    || "localhost".equals(uri.getHost())
                    || "[::1]".equals(uri.getHost());
            return uri.getHost() != null
                    && plain
                    && ("https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && loopback));
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }
}
