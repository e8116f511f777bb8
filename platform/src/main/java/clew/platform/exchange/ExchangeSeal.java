package clew.platform.exchange;

import clew.platform.access.DataKind;
import clew.platform.vault.Compartment;
import clew.platform.vault.Vault;
import java.util.Base64;
import java.util.Collection;
import org.springframework.stereotype.Component;

/// Seals files that wait, each with a key of its own: a file mixes what is about many people.
@Component
class ExchangeSeal {

    private static final Compartment FILE = DataKind.NARRATIVE.compartment();

    private final Vault vault;

    ExchangeSeal(Vault vault) {
        this.vault = vault;
    }

    /// The file itself, as text of base 64.
    byte[] content(ImportId id, byte[] content) {
        return seal(
                id, "exchange_import.content", id.value(), Base64.getEncoder().encodeToString(content));
    }

    byte[] content(ImportId id, byte[] sealed, String column) {
        return Base64.getMimeDecoder().decode(open(id, column, id.value(), sealed));
    }

    byte[] seal(ImportId id, String column, Object row, String text) {
        return vault.seal(id.value(), FILE, column + ":" + row, text);
    }

    String open(ImportId id, String column, Object row, byte[] sealed) {
        return vault.open(id.value(), FILE, column + ":" + row, sealed);
    }

    void prepare(Collection<ImportId> ids) {
        vault.prepare(ids.stream().map(ImportId::value).toList(), FILE);
    }
}
