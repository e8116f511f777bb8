package clew.platform.consent;

import clew.platform.access.SubjectsOfPerson;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The requests to see a person's data in an emergency, as the trail speaks of them.
@Component
class GlassSubjects implements SubjectsOfPerson {

    private final JdbcClient jdbc;

    GlassSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Collection<UUID> of(UUID person) {
        return jdbc.sql("select id from consent_glass where person_id = ?")
                .param(person)
                .query(UUID.class)
                .list();
    }
}
