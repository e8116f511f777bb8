package clew.platform.publication;

import clew.platform.person.ErasedWithPerson;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What snapshots lose when a person is erased: which row was theirs. The row has no identity, and goes on to be
/// counted.
@Component
class PublicationErasure implements ErasedWithPerson {

    private final SnapshotRows rows;

    PublicationErasure(SnapshotRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Loss> losses(UUID person) {
        return List.of(new Loss("publication.erasure.loss", rows.linksTo(person)));
    }

    @Override
    public void erase(UUID person) {
        rows.unlink(person);
    }
}
