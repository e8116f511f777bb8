package clew.platform.directory;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The directory of agencies: finding them, keeping them, and proposing those that fit.
///
/// It decides nobody's rights: callers ask the gate of `clew.platform.access` first.
@Component
public final class Directory {

    private final Agencies agencies;
    private final TransactionTemplate transaction;

    Directory(Agencies agencies, TransactionTemplate transaction) {
        this.agencies = agencies;
        this.transaction = transaction;
    }

    /// The agency of an identity, active or not.
    public Optional<Agency> find(AgencyId id) {
        return agencies.find(id);
    }

    /// The agency of an identity that is known to exist.
    public Agency get(AgencyId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No agency " + id + "."));
    }

    /// All active agencies, by name.
    public List<Agency> active() {
        return agencies.all().stream().filter(Agency::active).toList();
    }

    /// All agencies, active or not, by name.
    public List<Agency> all() {
        return agencies.all();
    }

    /// The active agencies in the order in which they fit what is wanted, each with its reasons.
    public List<Fit> fitting(Wanted wanted) {
        return Fitting.rank(wanted, active());
    }

    /// Adds an agency.
    public AgencyId add(NewAgency agency) {
        AgencyId id = AgencyId.random();
        transaction.executeWithoutResult(_ -> agencies.insert(id, agency));
        return id;
    }

    /// Changes an agency. `version` is the one that the editor saw; false if somebody changed it since.
    public boolean change(AgencyId id, NewAgency agency, int version) {
        return Boolean.TRUE.equals(transaction.execute(_ -> agencies.update(id, agency, version)));
    }

    /// Puts an agency out of use, or back in: it stays on record and in the cases that name it.
    public boolean setActive(AgencyId id, boolean active, int version) {
        return agencies.setActive(id, active, version);
    }

    /// Says how many places each of these services of an agency has, and how many are free; null = not said.
    public boolean setPlaces(AgencyId id, List<Agency.Service> services, int version) {
        return Boolean.TRUE.equals(transaction.execute(_ -> agencies.updatePlaces(id, services, version)));
    }

    /// Adds the agencies that are new and changes those that are there already (the same name and place, whatever the
    /// case): all of them or none.
    public Merged merge(List<NewAgency> given) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            int added = 0;
            for (NewAgency one : given) {
                Optional<Agency> known = agencies.named(one.name(), one.place());
                known.ifPresentOrElse(
                        agency -> agencies.update(agency.id(), one, agency.version()),
                        () -> agencies.insert(AgencyId.random(), one));
                added += known.isPresent() ? 0 : 1;
            }
            return new Merged(added, given.size() - added);
        }));
    }

    /// What a merge did.
    public record Merged(int added, int changed) {}
}
