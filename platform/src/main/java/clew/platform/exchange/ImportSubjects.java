package clew.platform.exchange;

import clew.platform.access.SubjectsOfPerson;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The files that a person came in by, as the trail speaks of them. Each holds others too.
@Component
class ImportSubjects implements SubjectsOfPerson {

    private final JdbcClient jdbc;

    ImportSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Collection<UUID> of(UUID person) {
        return List.of();
    }

    @Override
    public Collection<UUID> withOthers(UUID person) {
        return jdbc.sql("select distinct import_id from htcds_record where person_id = ?")
                .param(person)
                .query(UUID.class)
                .list();
    }
}
