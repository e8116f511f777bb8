package clew.platform.casework;

import clew.platform.access.SubjectsOfPerson;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The cases of a person, as the trail speaks of them.
@Component
class CaseSubjects implements SubjectsOfPerson {

    private final JdbcClient jdbc;

    CaseSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Collection<UUID> of(UUID person) {
        return jdbc.sql("select id from case_file where person_id = ?")
                .param(person)
                .query(UUID.class)
                .list();
    }
}
