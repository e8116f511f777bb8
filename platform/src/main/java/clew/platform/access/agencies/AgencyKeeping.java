package clew.platform.access.agencies;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Relation;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.directory.Agency;
import clew.platform.directory.AgencyId;
import clew.platform.directory.Directory;
import clew.platform.directory.Fit;
import clew.platform.directory.NewAgency;
import clew.platform.directory.Wanted;
import clew.platform.web.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;

/// What the pages and the interface may do with the directory: the gate first, then the directory, then the trail.
@Service
class AgencyKeeping {

    private final Directory directory;
    private final Gate gate;
    private final Trail trail;

    AgencyKeeping(Directory directory, Gate gate, Trail trail) {
        this.directory = directory;
        this.gate = gate;
        this.trail = trail;
    }

    List<Agency> list(AgencyFilter filter, Locale reader) {
        gate.require(Relation.NONE, DataKind.DIRECTORY, Action.SEARCH, Subject.none());
        return directory.all().stream()
                .filter(agency -> filter.shows(agency, reader))
                .toList();
    }

    Agency read(AgencyId id) {
        gate.require(relation(id), DataKind.DIRECTORY, Action.READ, subject(id));
        return find(id);
    }

    List<Fit> fitting(Wanted wanted) {
        gate.require(Relation.NONE, DataKind.DIRECTORY, Action.SEARCH, Subject.none());
        return directory.fitting(wanted);
    }

    /// Before a form to add an agency is shown.
    void beforeAdding() {
        gate.require(Relation.NONE, DataKind.DIRECTORY, Action.WRITE, Subject.none());
    }

    AgencyId add(NewAgency agency) {
        beforeAdding();
        AgencyId id = directory.add(agency);
        trail.record("directory.added", subject(id));
        return id;
    }

    /// Before the form to change all of an agency is shown. Being of that agency is not enough.
    Agency beforeChanging(AgencyId id) {
        gate.require(Relation.NONE, DataKind.DIRECTORY, Action.WRITE, subject(id));
        return find(id);
    }

    boolean change(AgencyId id, NewAgency agency, int version) {
        beforeChanging(id);
        boolean done = directory.change(id, agency, version);
        note(done, "directory.changed", id);
        return done;
    }

    boolean setActive(AgencyId id, boolean active, int version) {
        beforeChanging(id);
        boolean done = directory.setActive(id, active, version);
        note(done, active ? "directory.reactivated" : "directory.deactivated", id);
        return done;
    }

    /// Before the form for the places of an agency is shown: its own case workers have it.
    Agency beforePlaces(AgencyId id) {
        gate.require(relation(id), DataKind.DIRECTORY, Action.WRITE, subject(id));
        return find(id);
    }

    boolean setPlaces(AgencyId id, List<Agency.Service> services, int version) {
        beforePlaces(id);
        boolean done = directory.setPlaces(id, services, version);
        note(done, "directory.places", id);
        return done;
    }

    void beforeImport() {
        gate.require(Relation.NONE, DataKind.DIRECTORY, Action.IMPORT, Subject.none());
    }

    Directory.Merged take(List<NewAgency> agencies) {
        beforeImport();
        Directory.Merged merged = directory.merge(agencies);
        trail.record(
                "directory.imported",
                Subject.none(),
                Map.of(
                        "added", Integer.toString(merged.added()),
                        "changed", Integer.toString(merged.changed())));
        return merged;
    }

    List<Agency> export() {
        gate.require(Relation.NONE, DataKind.DIRECTORY, Action.EXPORT, Subject.none());
        List<Agency> all = directory.all();
        trail.record("directory.exported", Subject.none(), Map.of("agencies", Integer.toString(all.size())));
        return all;
    }

    boolean mayKeep() {
        return gate.allows(Relation.NONE, DataKind.DIRECTORY, Action.WRITE);
    }

    boolean maySetPlaces(AgencyId id) {
        return gate.allows(relation(id), DataKind.DIRECTORY, Action.WRITE);
    }

    private Relation relation(AgencyId id) {
        return gate.member().agency().equals(id) ? Relation.OWNER : Relation.NONE;
    }

    private Agency find(AgencyId id) {
        return directory.find(id).orElseThrow(() -> new NotFound("agency"));
    }

    private void note(boolean done, String what, AgencyId id) {
        if (done) {
            trail.record(what, subject(id));
        }
    }

    private static Subject subject(AgencyId id) {
        return Subject.of("agency", id.value());
    }
}
