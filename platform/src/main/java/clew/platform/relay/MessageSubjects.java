package clew.platform.relay;

import clew.platform.access.SubjectsOfPerson;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The messages about a person to other instances, as the trail speaks of them.
@Component
class MessageSubjects implements SubjectsOfPerson {

    private final JdbcClient jdbc;

    MessageSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Collection<UUID> of(UUID person) {
        return jdbc.sql("select id from relay_out where person_id = ?")
                .param(person)
                .query(UUID.class)
                .list();
    }
}
