package clew.platform.casework;

import clew.platform.person.ErasedWithPerson;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What case work loses when a person is erased: all words. The cases stay, with their stages, days and
/// grounds, so that they go on to be counted.
@Component
class CaseErasure implements ErasedWithPerson {

    private final JdbcClient database;

    CaseErasure(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Loss> losses(UUID person) {
        return List.of(
                new Loss(
                        "casework.erasure.loss.cases",
                        count("select count(*) from case_file where person_id = :person", person)),
                new Loss("casework.erasure.loss.notes", count("""
                                select count(*) from case_note where case_id in (
                                    select id from case_file where person_id = :person)
                                """, person)),
                new Loss("casework.erasure.loss.decisions", count("""
                                select count(*) from case_decision where case_id in (
                                    select id from case_file where person_id = :person)
                                """, person)));
    }

    @Override
    public void erase(UUID person) {
        // The words are sealed, and go with the keys.
    }

    private long count(String sql, UUID person) {
        return database.sql(sql).param("person", person).query(Long.class).single();
    }
}
