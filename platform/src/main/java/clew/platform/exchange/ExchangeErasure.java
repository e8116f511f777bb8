package clew.platform.exchange;

import clew.platform.person.ErasedWithPerson;
import clew.platform.vault.Vault;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the exchange loses when a person is erased: what files said of their cases, and files that wait with a
/// row that may be about them: those go as a whole, since their rows cannot be told apart without reading them.
@Component
class ExchangeErasure implements ErasedWithPerson {

    private final JdbcClient database;
    private final Vault vault;

    ExchangeErasure(JdbcClient database, Vault vault) {
        this.vault = vault;
        this.database = database;
    }

    @Override
    public List<Loss> losses(UUID person) {
        return List.of(
                new Loss(
                        "exchange.erasure.loss.records",
                        count("select count(*) from htcds_record where person_id = :person", person)),
                new Loss("exchange.erasure.loss.files", count("""
                                select count(*) from exchange_import where status = 'WAITING' and id in (
                                    select import_id from exchange_likely where person_id = :person)
                                """, person)));
    }

    @Override
    public void erase(UUID person) {
        List<UUID> files =
                database.sql("""
                        select i.id from exchange_import i
                        where i.id in (select import_id from exchange_likely where person_id = :person)
                            or (i.id in (select import_id from htcds_record where person_id = :person)
                                and not exists (select 1 from htcds_record h
                                    where h.import_id = i.id and h.person_id <> :person))
                        """).param("person", person).query(UUID.class).list();
        database.sql("delete from exchange_import where id = any(:ids)")
                .param("ids", files.toArray(UUID[]::new))
                .update();
        files.forEach(vault::destroy);
        for (String table : List.of("htcds_part", "htcds_record")) {
            database.sql("delete from " + table + " where person_id = :person")
                    .param("person", person)
                    .update();
        }
    }

    private long count(String sql, UUID person) {
        return database.sql(sql).param("person", person).query(Long.class).single();
    }
}
