package clew.platform.person;

import clew.platform.access.SubjectsOfPerson;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A person, as the trail speaks of them.
@Component
class PersonSubjects implements SubjectsOfPerson {

    private final JdbcClient jdbc;

    PersonSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Collection<UUID> of(UUID person) {
        return List.of(person);
    }

    /// The requests to erase them. These are never forgotten, so that it can be shown that it was done.
    @Override
    public Collection<UUID> withOthers(UUID person) {
        return jdbc.sql("select id from erasure where person_id = ?")
                .param(person)
                .query(UUID.class)
                .list();
    }
}
