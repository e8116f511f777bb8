package clew.platform.recognition;

import clew.platform.access.SubjectsOfPerson;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The screenings of a person and the groups they arrived in, as the trail speaks of them.
@Component
class RecognitionSubjects implements SubjectsOfPerson {

    private final JdbcClient jdbc;

    RecognitionSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Collection<UUID> of(UUID person) {
        return jdbc.sql("select id from screening where person_id = ?")
                .param(person)
                .query(UUID.class)
                .list();
    }

    @Override
    public Collection<UUID> withOthers(UUID person) {
        return jdbc.sql("select distinct group_id from arrival where person_id = ?")
                .param(person)
                .query(UUID.class)
                .list();
    }
}
