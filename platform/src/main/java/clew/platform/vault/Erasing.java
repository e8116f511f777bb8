package clew.platform.vault;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Erases what is sealed for a person: empties every sealed column of all rooms, and destroys the keys, so that what
/// lies in backups cannot be read either.
///
/// It joins the transaction of its caller, and needs one.
@Component
public final class Erasing {

    private final Resealing resealing;
    private final Vault vault;
    private final List<SealedColumn> columns = SealedColumn.all();

    Erasing(Resealing resealing, Vault vault) {
        this.resealing = resealing;
        this.vault = vault;
    }

    /// Erases whatever is sealed with the keys of a person.
    public void erase(UUID person) {
        columns.forEach(column -> resealing.empty(column, person));
        vault.destroy(person);
    }
}
