package clew.platform.assistance;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Member;
import clew.platform.access.Relation;
import clew.platform.access.Subject;
import clew.platform.casework.CaseId;
import clew.platform.casework.Cases;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Where a member stands to what is done for a person: the one place in this room where the gate is asked about it.
@Component
class AssistanceDesk {

    private final Cases cases;
    private final Gate gate;

    AssistanceDesk(Cases cases, Gate gate) {
        this.cases = cases;
        this.gate = gate;
    }

    Member member() {
        return gate.member();
    }

    /// Lets the member pass or throws; without a part in the case, the answer is that there is none.
    void require(CaseId id, DataKind kind, Action action) {
        gate.require(relation(id), kind, action, Subject.of("case", id.value()));
    }

    boolean allows(CaseId id, DataKind kind, Action action) {
        return gate.allows(relation(id), kind, action, Subject.of("case", id.value()));
    }

    /// For lists: whether the member may do it in every case of their own agency.
    boolean allowsOwn(DataKind kind, Action action) {
        return gate.allows(Relation.OWNER, kind, action);
    }

    /// The persons of another agency about whom the member may do it in a case that is shared with them.
    Set<UUID> shared(DataKind kind, Action action, Collection<UUID> persons) {
        return gate.among(Relation.PARTNER, kind, action, persons);
    }

    /// Whether the member has anything to do with a kind of data at all, as owner or partner.
    boolean everAllows(DataKind kind, Action action) {
        return gate.somebody().isPresent()
                && (gate.allows(Relation.OWNER, kind, action) || gate.allows(Relation.PARTNER, kind, action));
    }

    /// For lists over cases.
    void requireAnywhere(DataKind kind, Action action) {
        Relation relation = gate.allows(Relation.OWNER, kind, action) ? Relation.OWNER : Relation.PARTNER;
        gate.require(relation, kind, action, Subject.none());
    }

    /// The tracks of a case that the member may use so. Leaves no trail entry.
    Set<Track> tracks(CaseId id, Action action) {
        EnumSet<Track> tracks = EnumSet.noneOf(Track.class);
        for (Track track : Track.values()) {
            if (allows(id, track.data(), action)) {
                tracks.add(track);
            }
        }
        return tracks;
    }

    private Relation relation(CaseId id) {
        return cases.relationOf(member().agency(), id);
    }
}
