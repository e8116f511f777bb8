package clew.platform.person;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Relation;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which of the persons that a search found may be named to the member who searches: those of their own agency, and
/// those of others where that was agreed.
@Component
class OpenNames {

    private final JdbcClient database;
    private final Gate gate;

    OpenNames(JdbcClient database, Gate gate) {
        this.database = database;
        this.gate = gate;
    }

    /// Those whom another agency keeps and whose name is not, or no longer, open to the member. A job has no
    /// member and nobody to hide them from.
    Set<PersonId> hidden(Collection<PersonId> found) {
        if (found.isEmpty() || gate.somebody().isEmpty()) {
            return Set.of();
        }
        List<UUID> shared = database.sql("""
                        select r.person_id from person_reach r
                        where r.person_id = any(:ids) and r.agency_id = :agency and r.relation <> 'OWNER'
                        """)
                .param("ids", found.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("agency", gate.member().agency().value())
                .query(UUID.class)
                .list();
        Set<UUID> open = gate.among(Relation.PARTNER, DataKind.IDENTITY, Action.SEARCH, shared);
        return shared.stream()
                .filter(id -> !open.contains(id))
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }
}
