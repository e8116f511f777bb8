package clew.money.statement;

import clew.money.Problem;
import clew.money.statement.Minor.Unreadable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Entities of FollowTheMoney, a JSON object a line: each `Payment` as a [Transfer] between the accounts and the
/// names that it points at. The file is read twice, since what a payment points at may stand behind it; other
/// entities are passed over.
final class FtmReader implements StatementReader {

    private static final Set<String> ACCOUNTS = Set.of("BankAccount", "CryptoWallet");
    private static final Set<String> HOLDERS = Set.of("Person", "Company", "LegalEntity", "Organization", "PublicBody");

    private static final JsonMapper JSON = new JsonMapper();

    private final Currencies currencies;

    FtmReader(Currencies currencies) {
        this.currencies = currencies;
    }

    private interface Entities {
        void entity(JsonNode entity, long line);
    }

    @Override
    public void read(StatementFile file, Consumer<Item> items) throws IOException, UnreadableFile {
        Map<String, String> numbers = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        each(file, (entity, _) -> {
            String id = entity.path("id").asString("");
            String schema = entity.path("schema").asString("");
            if (ACCOUNTS.contains(schema)) {
                numbers.put(id, number(entity));
                names.put(id, first(entity, "name"));
            } else if (HOLDERS.contains(schema)) {
                names.put(id, first(entity, "name"));
            }
        });
        long[] payments = {0};
        each(file, (entity, line) -> {
            if (entity.path("schema").asString("").equals("Payment")) {
                payments[0]++;
                items.accept(item(file, entity, line, numbers, names));
            }
        });
        if (payments[0] == 0) {
            throw new UnreadableFile(new Problem(file.name(), 0, "schema", "", "at least one entity Payment"));
        }
    }

    private static String number(JsonNode entity) {
        String iban = first(entity, "iban");
        String number = iban.isEmpty() ? first(entity, "accountNumber") : iban;
        return (number.isEmpty() ? first(entity, "publicKey") : number).replace(" ", "");
    }

    private static String first(JsonNode entity, String property) {
        return entity.path("properties").path(property).path(0).asString("");
    }

    private static void each(StatementFile file, Entities entities) throws IOException, UnreadableFile {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        long line = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file.open(), decoder))) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                line++;
                if (!text.isBlank()) {
                    entities.entity(JSON.readTree(text), line);
                }
            }
        } catch (CharacterCodingException wrong) {
            throw new UnreadableFile(new Problem(file.name(), line + 1, "encoding", "", "UTF-8"));
        } catch (JacksonException broken) {
            throw new UnreadableFile(
                    new Problem(file.name(), line, "JSON", "", "an entity of FollowTheMoney on each line, whole"));
        }
    }

    private Item item(
            StatementFile file, JsonNode entity, long line, Map<String, String> numbers, Map<String, String> names) {
        Place place = new Place(line, 0);
        try {
            String currency = first(entity, "currency");
            long amount = Minor.units("amount", first(entity, "amount").replace(",", ""), currency, currencies);
            Party payer = party(entity, "payer", "payerAccount", numbers, names);
            Party payee = party(entity, "beneficiary", "beneficiaryAccount", numbers, names);
            if (amount == 0 || payer.label().isEmpty() || payee.label().isEmpty()) {
                throw new Unreadable(
                        amount == 0 ? "amount" : "payer, beneficiary", "", "an amount above zero and both sides");
            }
            return new Transfer(
                    place,
                    CamtEntry.day("date", first(entity, "date")),
                    null,
                    payer,
                    payee,
                    amount,
                    currency,
                    null,
                    new Entry.References("", "", first(entity, "transactionNumber")),
                    first(entity, "purpose"));
        } catch (Unreadable wrong) {
            return new Item.Rejected(place, new Problem(file.name(), line, wrong.field, wrong.value, wrong.expected));
        }
    }

    private static Party party(
            JsonNode entity, String holder, String account, Map<String, String> numbers, Map<String, String> names) {
        String number = numbers.getOrDefault(first(entity, account), "");
        String name = names.getOrDefault(first(entity, holder), "");
        return new Party(number, "", name.isEmpty() ? names.getOrDefault(first(entity, account), "") : name);
    }
}
