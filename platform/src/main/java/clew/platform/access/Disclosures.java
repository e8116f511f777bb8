package clew.platform.access;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What a member may know now about a person whom another agency keeps, because it was agreed or a ground was
/// recorded. The gate asks where a rule of the policy holds only `agreed`; the room of consent answers. Where nobody
/// answers, nothing is agreed.
public interface Disclosures {

    /// The kinds of data that are open to the member's agency at this moment, each with what opens it.
    Map<DataKind, Cover> to(Member member, UUID person);

    /// Those of the given persons about whom a kind of data is open to the member's agency at this moment.
    Set<UUID> among(Member member, DataKind kind, Collection<UUID> persons);

    /// Keeps that data of a kind was shown to the member: what was shown cannot be called back, and the person may
    /// ask.
    void shown(Member member, UUID person, DataKind kind, Cover cover);
}
