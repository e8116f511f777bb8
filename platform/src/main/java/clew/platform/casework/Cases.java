package clew.platform.casework;

import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.access.Relation;
import clew.platform.casework.nrm.NrmProfile;
import clew.platform.directory.AgencyId;
import clew.platform.directory.Reason;
import clew.platform.directory.ServiceKind;
import clew.platform.person.PersonId;
import clew.platform.web.NotFound;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The cases within reach: opening them, finding them, letting agencies in, and telling their timeline.
///
/// It decides nobody's rights: callers ask the gate of `clew.platform.access` first.
@Component
public class Cases {

    private final CaseRows rows;
    private final NeedRows needs;
    private final CaseOpening opening;
    private final Chronicle chronicle;
    private final Profiles profiles;

    Cases(CaseRows rows, NeedRows needs, CaseOpening opening, Chronicle chronicle, Profiles profiles) {
        this.rows = rows;
        this.needs = needs;
        this.opening = opening;
        this.chronicle = chronicle;
        this.profiles = profiles;
    }

    /// Opens a case that the member's agency looks after; if it has an open case of the person already, that one is
    /// it.
    @Transactional
    public CaseId open(NewCase wanted, Member by) {
        return opening.open(wanted, by);
    }

    /// The case, if within reach.
    @Transactional(readOnly = true)
    public Optional<CaseFile> find(CaseId id) {
        return rows.find(id);
    }

    /// The case; a case out of reach is [NotFound], as one that does not exist.
    @Transactional(readOnly = true)
    public CaseFile get(CaseId id) {
        return rows.find(id).orElseThrow(() -> new NotFound("case"));
    }

    /// Those of the given cases that are within reach, in the order of their references, at most so many.
    @Transactional(readOnly = true)
    public List<CaseFile> among(Collection<CaseId> ids, int most) {
        return ids.isEmpty() ? List.of() : rows.among(ids, most);
    }

    /// The cases of a person within reach: the open ones first, then the latest.
    @Transactional(readOnly = true)
    public List<CaseFile> ofPerson(PersonId person) {
        return rows.ofPerson(person);
    }

    /// The cases that an agency owns, a page at a time: those after the given one, in the order of identities.
    ///
    /// @param after the last case of the page before, or `null` for the first page
    @Transactional(readOnly = true)
    public List<CaseFile> ownedBy(AgencyId agency, @Nullable CaseId after, int most) {
        return rows.ownedBy(agency, after, most);
    }

    /// The profile that a case was opened under.
    public NrmProfile profileOf(CaseFile file) {
        return profiles.of(file);
    }

    /// What an agency is to a case.
    @Transactional(readOnly = true)
    public Relation relationOf(AgencyId agency, CaseId id) {
        return rows.relationOf(agency, id);
    }

    /// Puts an agency on a case, or changes what it is there. Whoever asks must be on the case.
    ///
    /// An owner puts another agency on it as [Relation#ADDRESSEE] when it sends a referral; the addressee makes
    /// itself [Relation#PARTNER] when it accepts. An owner stays owner.
    @Transactional
    public void grantReach(CaseId id, AgencyId agency, Relation relation) {
        if (relation == Relation.OWNER || relation == Relation.NONE) {
            throw new IllegalArgumentException("a reach that is granted is PARTNER or ADDRESSEE, not " + relation);
        }
        if (!rows.changeReach(id, agency, relation)) {
            CaseFile file = get(id);
            rows.reach(id, agency, file.owner(), relation, chronicle.now());
        }
    }

    /// Takes an agency off a case; an owner stays owner.
    @Transactional
    public void revokeReach(CaseId id, AgencyId agency) {
        rows.leave(id, agency);
    }

    /// The needs of a case: what is pending first, the most urgent first.
    @Transactional(readOnly = true)
    public List<Need> needs(CaseId id) {
        return needs.of(id);
    }

    /// The needs of several cases at once, by case.
    @Transactional(readOnly = true)
    public Map<CaseId, List<Need>> needs(Collection<CaseId> ids) {
        return needs.ofAll(ids).stream().collect(Collectors.groupingBy(Need::caseId));
    }

    /// The need, if within reach.
    @Transactional(readOnly = true)
    public Optional<Need> need(NeedId id) {
        return needs.find(id);
    }

    /// Adds a need that nobody has taken up.
    @Transactional
    public NeedId addNeed(CaseId id, ServiceKind kind, CaseUrgency urgency, String note, Member by) {
        Instant now = chronicle.now();
        Need need = new Need(NeedId.random(), id, kind, urgency, NeedStatus.OPEN, note, null, now, now, 0);
        needs.insert(need);
        rows.settleDue(id);
        chronicle.tell(
                id,
                CaseEvent.Topic.NEED,
                DataKind.NEED,
                need.id().value(),
                by,
                "need-added",
                "#" + kind.key(),
                "#" + need.status().key());
        return need.id();
    }

    /// Says what is being done about a need, as another room learns it: a referral was sent, accepted, done.
    @Transactional
    public void markNeed(NeedId id, NeedStatus status, @Nullable Member by) {
        Need need = needs.find(id).orElseThrow(() -> new NotFound("need"));
        if (need.status() == status) {
            return;
        }
        needs.change(need.marked(status, chronicle.now()));
        rows.settleDue(need.caseId());
        chronicle.tell(
                need.caseId(),
                CaseEvent.Topic.NEED,
                DataKind.NEED,
                id.value(),
                by,
                "need-marked",
                "#" + need.kind().key(),
                "#" + status.key());
    }

    /// Adds an entry to the timeline of a case.
    ///
    /// @param kind the compartment: who may not read it does not see the entry
    /// @param what a message key with arguments; an argument that begins with `#` is itself a message key
    /// @param about what it tells of: a referral, say; or `null` if none
    /// @param by who did it, or `null` where no member did
    @Transactional
    public void record(
            CaseId id, CaseEvent.Topic topic, DataKind kind, Reason what, @Nullable UUID about, @Nullable Member by) {
        chronicle.add(id, topic, kind, what, about, by);
    }
}
