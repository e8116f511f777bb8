package clew.platform.recognition;

import clew.platform.person.ErasedWithPerson;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What recognition loses when a person is erased: nobody waits for them any more, and the note on the group
/// they came with goes, since it may speak of them. Which indicators were answered stays, without the words.
@Component
class RecognitionErasure implements ErasedWithPerson {

    private final JdbcClient database;

    RecognitionErasure(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Loss> losses(UUID person) {
        return List.of(
                new Loss(
                        "recognition.erasure.loss.screenings",
                        count("select count(*) from screening where person_id = :person", person)),
                new Loss("recognition.erasure.loss.groupNotes", count("""
                                select count(*) from arrival_group where note_sealed is not null
                                and id in (select group_id from arrival where person_id = :person)
                                """, person)));
    }

    @Override
    public void erase(UUID person) {
        database.sql("delete from waiting where person_id = :person")
                .param("person", person)
                .update();
        database.sql("""
                        update arrival_group set note = null, note_sealed = null
                        where id in (select group_id from arrival where person_id = :person)
                        """).param("person", person).update();
    }

    private long count(String sql, UUID person) {
        return database.sql(sql).param("person", person).query(Long.class).single();
    }
}
